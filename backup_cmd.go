package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tocsin/backup"
)

// backup writes a copy of the collective's data into one file, also while the bot runs. It is
// encrypted with the sealing key, which is not in it: whoever finds the file has nothing.
func (p program) backup(ctx context.Context, args []string) error {
	flags, file := newFlags("backup")
	keepOnly := flags.Int("keep", 0, "")
	rest, err := p.parse(flags, args)
	if err != nil {
		return err
	} else if len(rest) != 1 || *keepOnly < 0 {
		return backupUsage(fmt.Errorf("expected a folder or a file, found %q", strings.Join(rest, " ")))
	}
	h, err := p.housed(ctx, *file)
	if err != nil {
		return err
	}
	if h.there.err != nil {
		return h.serverFailure(h.there.err)
	}
	if !h.there.database {
		return failure{exitUsage, "Il n'y a rien à sauvegarder : pas encore de base dans " + h.database + ".",
			"démarrez le bot une fois, ou corrigez data dans " + h.file + ".", fs.ErrNotExist}
	}
	sealer, err := h.openKey()
	if err != nil {
		return err
	}
	now := time.Now()
	target, inFolder, err := backupTarget(rest[0], now)
	if err != nil {
		return targetFailure(rest[0], err)
	}
	found, broken, err := h.writeBackup(ctx, sealer, target, now)
	if err != nil {
		return err
	}
	fmt.Fprintf(p.stdout, "Sauvegarde faite et relue : %s\n  %s\n  Elle ne s'ouvre qu'avec la clé de scellement (%s), qui n'y est pas : gardez-en une copie ailleurs.\n",
		target, found, h.key.Source())
	if !filled(h.recoveryKey()) {
		fmt.Fprintf(p.stdout, "  Sans clé de récupération : %s manque.\n", h.recoveryKey())
	}
	if err := noteBackup(h, now); err != nil {
		return folderFailure(h, err)
	}
	if inFolder && *keepOnly > 0 {
		if err := p.prune(filepath.Dir(target), *keepOnly); err != nil {
			return targetFailure(rest[0], err)
		}
	}
	return broken
}

// backupTarget is the file to write: in a folder one that is named by the moment.
func backupTarget(given string, now time.Time) (path string, inFolder bool, err error) {
	info, err := os.Stat(given)
	switch {
	case err == nil && info.IsDir():
		return filepath.Join(given, "tocsin-"+now.UTC().Format("20060102-150405")+backup.Suffix), true, nil
	case err == nil:
		return "", false, fs.ErrExist
	case !errors.Is(err, fs.ErrNotExist):
		return "", false, err
	}
	return given, false, nil
}

// prune removes the oldest backups of a folder until so many are left.
func (p program) prune(dir string, keep int) error {
	all, err := filepath.Glob(filepath.Join(dir, "tocsin-????????-??????"+backup.Suffix)) // sorted: by moment
	if err != nil {
		return err
	}
	for _, old := range all[:max(len(all)-keep, 0)] {
		if err := os.Remove(old); err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "  Ancienne sauvegarde effacée : %s\n", old)
	}
	return nil
}

func backupUsage(err error) failure {
	return failure{exitUsage, "Commande non comprise.", "par exemple : tocsin backup /var/backups/tocsin ; tocsin backup -keep 30 /var/backups/tocsin ; " +
		"tocsin backup avant-la-mise-à-jour.tocsin", err}
}

func targetFailure(path string, err error) failure {
	if errors.Is(err, fs.ErrExist) {
		return failure{exitUsage, "Ce fichier existe déjà : " + path, "donnez un autre nom, ou un dossier : le nom vient alors de la date.", err}
	}
	return failure{exitUsage, "La sauvegarde ne peut pas être écrite : " + path,
		"vérifiez que le dossier existe, qu'il reste de la place et que vous pouvez y écrire.", err}
}
