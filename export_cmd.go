package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"strings"

	"tocsin/collective"
	"tocsin/commands"
	"tocsin/i18n"
	"tocsin/storage"
)

// outing is which circle leaves, and where to.
type outing struct {
	config string
	file   string
	circle int // 0: the only one
	lang   string
}

// export writes the file that !exporter gives, of a database that is only read, also beside a bot
// that runs. Nothing of it enters a journal: who has the database and its key has all of it.
func (p program) export(ctx context.Context, args []string) error {
	o := outing{}
	flags, config := newFlags("export")
	flags.IntVar(&o.circle, "circle", 0, "")
	flags.StringVar(&o.lang, "lang", "", "")
	rest, err := p.parse(flags, args)
	if o.config = *config; err != nil {
		return err
	} else if len(rest) != 1 || o.circle < 0 || o.lang != "" && !i18n.Has(o.lang) {
		return failure{exitUsage, "Commande non comprise.", "par exemple : tocsin export cercle.zip ; tocsin export -circle 2 -lang nl kring.zip", err}
	}
	o.file = rest[0]
	h, err := p.housed(ctx, o.config)
	if err != nil {
		return err
	}
	s, err := h.sealer()
	if err != nil {
		return err
	}
	a, err := storage.OpenArchive(ctx, h.source())
	if err != nil {
		return h.serverFailure(archiveFailure(h.database, err))
	}
	defer func() { _ = a.Close() }()
	schema, err := a.CheckSchema(ctx)
	if err != nil {
		return archiveFailure(h.database, err)
	}
	circle, name, err := h.leavingCircle(ctx, a, schema, s, o.circle)
	if err != nil {
		return err
	}
	if err := p.writeExport(ctx, h, a, s, o, circle, name); err != nil {
		return err
	}
	return strange(h.database, schema) // a circle leaves all the same, and hears of it
}

// sealer opens what is sealed in the database.
func (h house) sealer() (*storage.Sealer, error) {
	if h.there.err != nil {
		return nil, h.serverFailure(h.there.err)
	}
	if _, err := os.Stat(h.database); !h.there.database && (h.on() || errors.Is(err, fs.ErrNotExist)) {
		return nil, failure{exitUsage, "Il n'y a pas encore de base : " + h.database, "donnez -config.", fs.ErrNotExist}
	}
	return h.openKey()
}

// leavingCircle is the circle that is meant, and its name.
func (h house) leavingCircle(ctx context.Context, a *storage.Archive, schema storage.Schema, s *storage.Sealer, n int) (collective.RoomID, string, error) {
	if schema.Version != schema.Latest {
		return "", "", failure{exitUsage, fmt.Sprintf("La base est du schéma %d, ce programme du %d.", schema.Version, schema.Latest),
			"faites l'export avec la version qui fait tourner le bot, ou démarrez d'abord celle-ci.", nil}
	}
	if fits, err := a.Fits(ctx, s); err != nil {
		return "", "", archiveFailure(h.database, err)
	} else if !fits {
		return "", "", h.wrongKey(storage.ErrWrongKey)
	}
	circles, err := a.Circles(ctx)
	if err != nil {
		return "", "", archiveFailure(h.database, err)
	}
	names := make([]string, len(circles))
	for i, circle := range circles {
		name, err := a.CircleName(ctx, circle, s)
		if err != nil {
			return "", "", archiveFailure(h.database, err)
		}
		names[i] = printable(name)
	}
	if n == 0 && len(circles) == 1 {
		n = 1
	}
	if n < 1 || n > len(circles) {
		what := fmt.Sprintf("De quel cercle ? Il y en a %d qui ont un journal.", len(circles))
		for i, name := range names {
			what += fmt.Sprintf("\n  %d  %s", i+1, name)
		}
		return "", "", failure{exitUsage, what, "ajoutez -circle et son numéro.", nil}
	}
	return circles[n-1], names[n-1], nil
}

// writeExport writes the file, readable by its owner only; half a file is removed.
func (p program) writeExport(ctx context.Context, h house, a *storage.Archive, s *storage.Sealer, o outing, circle collective.RoomID, name string) error {
	texts, err := i18n.Load()
	if err != nil {
		return fmt.Errorf("load languages: %w", err)
	}
	lang := h.Language
	if o.lang != "" {
		lang = i18n.Lang(o.lang)
	}
	engine := commands.New(nil, texts, commands.Settings{Language: h.Language, Zone: h.Zone}, slog.New(slog.DiscardHandler))
	f, err := os.OpenFile(o.file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return failure{exitUsage, "Le fichier ne peut pas être écrit : " + o.file, "donnez le nom d'un fichier qui n'existe pas encore.", err}
	}
	err = errors.Join(engine.WriteExport(f, a.Export(ctx, s, engine.Exporting(circle)), circle, lang), f.Close())
	if err != nil {
		return errors.Join(err, os.Remove(o.file))
	}
	fmt.Fprintf(p.stdout, "✓ %s : tout ce que voit le cercle %s\n", o.file, strings.TrimSpace(name))
	fmt.Fprintln(p.stdout, "Ce fichier n'est pas chiffré et nomme des membres : remettez-le au cercle par un chemin sûr, dites-le au salon, et effacez votre copie.")
	return nil
}
