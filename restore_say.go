package main

import (
	"errors"
	"fmt"
	"os"

	"tocsin/backup"
	"tocsin/storage"
)

// openBackup opens the file of a backup into dir.
func openBackup(file string, s *storage.Sealer, dir string) (backup.Manifest, error) {
	f, err := os.Open(file)
	if err != nil {
		return backup.Manifest{}, err
	}
	defer f.Close()
	return backup.Read(f, backupKey(s), dir)
}

// openFailure says what keeps a backup from being used.
func (h house) openFailure(file string, err error) error {
	switch {
	case errors.Is(err, backup.ErrKey):
		return failure{exitKey, "La clé de " + h.key.Source() + " n'ouvre pas cette sauvegarde : " + file,
			"il faut la clé de scellement du bot qui l'a faite. Si c'est la bonne, le fichier est abîmé : essayez une autre sauvegarde.", err}
	case errors.Is(err, backup.ErrDamaged), errors.Is(err, storage.ErrDamaged):
		return failure{exitDamaged, "La sauvegarde est abîmée ou incomplète : " + file, "essayez-en une autre, ou une autre copie de celle-ci.", err}
	case errors.Is(err, storage.ErrNewer):
		return failure{exitUsage, "La sauvegarde vient d'un Tocsin plus récent que celui-ci : " + file, "mettez d'abord le programme à jour.", err}
	}
	return failure{exitUsage, "Ce n'est pas une sauvegarde lisible : " + file, "donnez le fichier que `tocsin backup` a écrit (…" + backup.Suffix + ").", err}
}

// strangeBackup says of a backup that is back in place that its database is not made as Tocsin makes
// it. It is put back all the same: it may be the only one there is.
func strangeBackup(file string, s storage.Schema) error {
	err := strange(file, s)
	if err == nil {
		return nil
	}
	f := asFailure(err)
	f.todo = "+ est de trop, - manque ; les triggers ont été enlevés, le reste est remis tel quel. Ne démarrez pas encore : essayez une sauvegarde " +
		"d'avant dans un autre dossier. S'il n'y en a pas, prévenez les membres que quelqu'un a changé la base à la main."
	return f
}

func restoreUsage(err error) failure {
	return failure{exitUsage, "Commande non comprise.", "par exemple : tocsin restore tocsin-20261128-030000.tocsin -config config.yaml", err}
}

func (p program) sayRestored(h house, m backup.Manifest, found examined) {
	fmt.Fprintf(p.stdout, "Sauvegarde remise dans %s, telle qu'elle était le %s.\n  %s\n"+
		"  Arrêtez pour de bon l'ancien bot, s'il tourne encore, puis : tocsin run -config %s\n"+
		"  Il revient comme nouvel appareil, que la clé de récupération vérifie, et dit aux cercles ce qui manque.\n",
		h.Data, m.At.In(h.Zone).Format("02/01/2006 à 15:04"), found, h.file)
	if !filled(h.recoveryKey()) {
		fmt.Fprintf(p.stdout, "  La sauvegarde n'a pas de clé de récupération : mettez-la dans %s avant de démarrer.\n", h.recoveryKey())
	}
}
