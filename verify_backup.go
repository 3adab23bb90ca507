package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"tocsin/backup"
)

// verifyBackup opens a backup in a private folder, and verifies the journals that are in it.
func (p program) verifyBackup(ctx context.Context, in inspection) (err error) {
	s := p.keyFor(ctx, in.config, "")
	if s == nil {
		return failure{exitKey, "Il faut la clé de scellement pour ouvrir une sauvegarde : " + in.file,
			"donnez -config, ou la variable TOCSIN_KEY avec une configuration.", fmt.Errorf("no key found with %s", in.config)}
	}
	dir, err := os.MkdirTemp("", "tocsin-verify-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	m, err := openBackup(in.file, s, dir)
	if err != nil {
		return house{file: in.config}.openFailure(in.file, err)
	}
	fmt.Fprintf(p.stdout, "%s : sauvegarde du %s UTC, faite par Tocsin %s\n", in.file, m.At.UTC().Format("02/01/2006 à 15:04"), printable(m.Version))
	in.shown = "la base qui y est"
	database := filepath.Join(dir, backup.DatabaseName)
	return p.verifyDatabase(ctx, in, archived{database, database}, s)
}
