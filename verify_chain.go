package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"

	"tocsin/collective"
	"tocsin/collective/journal"
	"tocsin/storage"
)

// verifyLines verifies a journal as a file of JSON lines.
func (p program) verifyLines(in inspection, r io.Reader) error {
	chain, err := journal.Verify(r, in.print)
	if errors.Is(err, journal.ErrFormat) {
		return failure{exitUsage, "Ce n'est pas un fichier de journal, ou il a été coupé ou modifié : " + in.file,
			"demandez-en un autre au bot (!journal fichier) et ne l'ouvrez pas dans un tableur avant de le vérifier.", err}
	}
	var fault *journal.Fault
	if errors.As(err, &fault) {
		return tampered([]string{in.file + " : " + faultText(fault)}, err)
	} else if err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "%s : %s\n", in.file, chainText(chain))
	return p.verdict(in, []string{"ce fichier"}, []*journal.Chain{chain})
}

// archived is a database that is read: how it is called, and where it is, which may hold a password.
type archived struct{ name, address string }

// verifyDatabase verifies the journals of a database, one circle after the other.
func (p program) verifyDatabase(ctx context.Context, in inspection, from archived, s *storage.Sealer) error {
	path := cmp.Or(in.shown, from.name)
	a, err := storage.OpenArchive(ctx, from.address)
	if err != nil {
		return archiveFailure(path, err)
	}
	defer func() { _ = a.Close() }()
	if s, err = p.verifySchema(ctx, a, path, s); err != nil {
		return err
	}
	circles, err := a.Circles(ctx)
	if err != nil {
		return archiveFailure(path, err)
	}
	if in.circle > len(circles) {
		return verifyUsage(fmt.Errorf("-circle %d: there are %d", in.circle, len(circles)))
	}
	v := verified{program: p, archive: a, sealer: s, print: in.print}
	for i, circle := range circles {
		if in.circle > 0 && in.circle != i+1 {
			continue
		}
		if err := v.circle(ctx, i+1, circle); err != nil {
			return archiveFailure(path, err)
		}
	}
	if len(v.broken) > 0 {
		return tampered(v.broken, v.faults)
	}
	if len(circles) == 0 {
		fmt.Fprintln(p.stdout, "Aucun journal : rien n'a encore été fait dans un cercle.")
	}
	return p.verdict(in, v.names, v.chains)
}

// verified is what was found in a database so far.
type verified struct {
	program
	archive *storage.Archive
	sealer  *storage.Sealer // nil without the key
	print   journal.Print

	names  []string // of circles whose chain is whole
	chains []*journal.Chain
	broken []string // what is wrong elsewhere
	faults error
}

// circle verifies the journal of one circle; that it was changed is no error.
func (v *verified) circle(ctx context.Context, number int, circle collective.RoomID) error {
	name := fmt.Sprintf("cercle %d", number)
	if v.sealer != nil {
		if called, err := v.archive.CircleName(ctx, circle, v.sealer); err == nil && called != "" {
			name += " (" + printable(called) + ")"
		}
	}
	chain, err := v.archive.CheckJournal(ctx, circle, v.print, v.sealer)
	var fault *journal.Fault
	if errors.As(err, &fault) {
		v.broken, v.faults = append(v.broken, name+" : "+faultText(fault)), errors.Join(v.faults, err)
		fmt.Fprintf(v.stdout, "✗ %s : intact jusqu'à l'entrée %d\n", name, chain.Entries)
		return nil
	} else if err != nil {
		return err
	}
	fmt.Fprintf(v.stdout, "✓ %s : %s\n", name, chainText(chain))
	v.chains, v.names = append(v.chains, chain), append(v.names, name)
	return nil
}

// verifySchema says what the database is made of. The sealer is nil afterwards where it is not
// that of the database.
func (p program) verifySchema(ctx context.Context, a *storage.Archive, path string, s *storage.Sealer) (*storage.Sealer, error) {
	schema, err := a.CheckSchema(ctx)
	if err != nil {
		return nil, archiveFailure(path, err)
	}
	if err := strange(path, schema); err != nil {
		return nil, err
	}
	note := fmt.Sprintf("schéma %d", schema.Version)
	if schema.Version > schema.Latest {
		note += fmt.Sprintf(", d'une version plus récente que ce programme (%d) : pas comparé", schema.Latest)
	}
	words := "les textes scellés sont comparés aussi"
	if s != nil {
		if fits, err := a.Fits(ctx, s); err != nil {
			return nil, archiveFailure(path, err)
		} else if !fits {
			s = nil
		}
	}
	if s == nil {
		words = "sans la clé, les textes restent scellés et les cercles n'ont qu'un numéro"
	}
	fmt.Fprintf(p.stdout, "%s : base saine, %s ; %s\n", path, note, words)
	return s, nil
}

// verdict says where the hash stands that was asked for.
func (p program) verdict(in inspection, names []string, chains []*journal.Chain) error {
	if in.print == "" {
		return nil
	}
	for i, chain := range chains {
		if chain.Found > 0 {
			fmt.Fprintf(p.stdout, "✓ l'empreinte est celle de l'entrée %d, %s ; %s\n", chain.Found, names[i], followed(chain.Since()))
			return nil
		}
	}
	return failure{exitTampered, "Cette empreinte n'est nulle part : le journal a été coupé ou récrit depuis, ou l'empreinte est mal recopiée.",
		"recopiez-la encore une fois, et essayez celle d'autres membres. Si elle reste introuvable : gardez le fichier, arrêtez le bot, " +
			"prévenez les membres, et cherchez-la dans les sauvegardes (tocsin verify SAUVEGARDE EMPREINTE).", nil}
}
