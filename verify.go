package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tocsin/backup"
	"tocsin/collective/journal"
	"tocsin/config"
	"tocsin/storage"
)

// inspection is what is to be verified: a file, or the database of the configuration, and a hash
// that somebody wrote down.
type inspection struct {
	config string
	file   string // empty: the database that the configuration means
	shown  string // how what is read is called, where that is not its file
	circle int    // 0: all
	print  journal.Print
}

// verify checks the journals of a database or of a file against themselves and a hash. It writes
// nothing and needs neither homeserver nor key; with the key it names circles and compares words.
func (p program) verify(ctx context.Context, args []string) error {
	in, err := p.inspection(args)
	if err != nil {
		return err
	}
	if in.file == "-" {
		return p.verifyLines(in, p.stdin)
	}
	if in.file != "" {
		f, err := os.Open(in.file)
		if err != nil {
			return failure{exitUsage, "Le fichier ne peut pas être lu : " + in.file, "vérifiez son nom et ses droits ; - lit l'entrée standard.", err}
		}
		defer f.Close()
		if backup.Is(f) {
			return p.verifyBackup(ctx, in)
		}
		if !isDatabase(f) {
			return p.verifyLines(in, f)
		}
		return p.verifyDatabase(ctx, in, archived{in.file, in.file}, p.keyFor(ctx, in.config, in.file))
	}
	c, err := config.Load(in.config, defaults)
	if err != nil {
		return misconfigured(in.config, err)
	}
	database := filepath.Join(c.Data, "tocsin.db")
	h := house{Config: c, file: in.config}
	if err := h.serve(p.getenv); err != nil {
		return err
	}
	if h.on() {
		return h.serverFailure(p.verifyDatabase(ctx, in, archived{h.database, h.address}, p.keyFor(ctx, in.config, "")))
	}
	if _, err := os.Stat(database); errors.Is(err, fs.ErrNotExist) {
		return failure{exitUsage, "Il n'y a pas encore de base : " + database, "donnez -config, ou le fichier : tocsin verify FICHIER EMPREINTE.", err}
	}
	return p.verifyDatabase(ctx, in, archived{database, database}, p.keyFor(ctx, in.config, database))
}

// inspection reads the flags, which can stand before and after the rest: a file, and a hash in one
// piece or in groups.
func (p program) inspection(args []string) (in inspection, err error) {
	flags, config := newFlags("verify")
	flags.IntVar(&in.circle, "circle", 0, "")
	rest, err := p.parse(flags, args)
	if in.config = *config; err != nil {
		return in, err
	}
	if len(rest) > 0 {
		if _, err := journal.ParsePrint(strings.Join(rest, "")); err != nil || rest[0] == "-" || filled(rest[0]) {
			in.file, rest = rest[0], rest[1:]
		}
	}
	if len(rest) > 0 {
		in.print, err = journal.ParsePrint(strings.Join(rest, ""))
	}
	if in.circle < 0 {
		err = fmt.Errorf("-circle %d: expected 1, 2, 3 …", in.circle)
	}
	if err != nil {
		return in, verifyUsage(err)
	}
	return in, nil
}

// isDatabase says whether a file is one of SQLite, and leaves it at its beginning.
func isDatabase(f io.ReadSeeker) bool {
	head := make([]byte, 16)
	n, _ := io.ReadFull(f, head)
	_, err := f.Seek(0, io.SeekStart)
	return err == nil && n == 16 && string(head) == "SQLite format 3\x00"
}

// keyFor is the sealer of a database, nil where no key is found: much can be verified without.
func (p program) keyFor(ctx context.Context, file, database string) *storage.Sealer {
	h, err := p.housed(ctx, file)
	if err != nil {
		return nil
	}
	h.key.Database = database
	s, err := h.openKey()
	if err != nil {
		return nil
	}
	return s
}

func verifyUsage(err error) failure {
	return failure{exitUsage, "Commande non comprise.", "par exemple : tocsin verify ; tocsin verify -circle 1 \"3f9a 07c2 81d0 44ee\" ; " +
		"tocsin verify sauvegarde.db ; tocsin verify journal.jsonl 3f9a07c281d044ee. Une empreinte a de 16 à 64 chiffres, de 0 à 9 et de a à f.", err}
}
