package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"tocsin/commands"
	"tocsin/storage"
)

// Below what free space there is a warning, and below what it is bad.
const (
	littleSpace = 1 << 30
	noSpace     = 64 << 20
)

// space says that the disk of the data is nearly full.
func (h house) space() (finding, bool) {
	free, known := diskFree(h.Data)
	if !known || free > littleSpace {
		return finding{}, false
	}
	f := warn("disque", fmt.Sprintf("il reste %d Mo", free>>20), "faites de la place : plein, le bot n'accepte plus rien.")
	if free < noSpace {
		f.Verdict, f.code = bad, exitUsage
	}
	return f, true
}

// keyPlace says where the sealing key is. Who others can read is refused before.
func (h house) keyPlace() finding {
	inside := !h.key.Configured.Found()
	if info, err := os.Stat(h.Data); err == nil && info.Mode().Perm()&0o077 != 0 {
		return warn("clé de scellement", h.key.Source()+", et d'autres comptes voient le dossier des données", "chmod 700 "+h.Data)
	}
	if inside {
		return found("clé de scellement", h.key.Source()+", à côté des données : qui vole le dossier a tout", nil)
	}
	return found("clé de scellement", h.key.Source(), nil)
}

// dataFindings are about the database, its journals, the recovery key and backups.
func (h house) dataFindings(ctx context.Context, s *storage.Sealer) []finding {
	state := "le bot ne tourne pas"
	if h.running() {
		state = "le bot tourne"
	}
	if h.there.err != nil {
		return []finding{found("base", "", h.serverFailure(h.there.err))}
	}
	if h.on() && !h.there.database && h.there.device {
		return []finding{found("base", "", h.lost())}
	}
	if _, err := os.Stat(h.database); !h.there.database && h.isNew() && (h.on() || errors.Is(err, fs.ErrNotExist)) {
		return []finding{found("base", "pas encore : créée au premier démarrage", nil)}
	} else if err != nil && !h.on() {
		_, err := h.open(ctx, h.database, nil, nil)
		return []finding{found("base", "", err)}
	}
	e, err := examine(ctx, h.source(), s)
	all := []finding{h.baseFinding(e, err, s != nil, state)}
	if err != nil {
		return all
	}
	journals := found("journaux", fmt.Sprintf("%s, %s, chaîne intacte", amountOf(int64(e.circles), "cercle"), amountOf(e.entries, "entrée")), nil)
	if len(e.broken) > 0 {
		journals = found("journaux", "", tampered(e.broken, e.faults))
	}
	if e.altered > 0 {
		all = append(all, found("bulletins", "", failure{exitDamaged, fmt.Sprintf("%s sur %d ne dit plus ce qui a été voté.", amountOf(int64(e.altered), "bulletin"), e.ballots),
			"gardez le fichier ; une sauvegarde d'avant, dans un autre dossier : tocsin restore SAUVEGARDE. Le vote concerné ne se compte pas tant que la base reste ainsi.", storage.ErrDamaged}))
	}
	recovery := found("clé de récupération", h.recoveryKey(), nil)
	if info, err := os.Stat(h.recoveryKey()); err != nil {
		recovery = warn("clé de récupération", "elle manque : "+h.recoveryKey(), "si vous l'avez ailleurs, remettez-la : sans elle un nouvel appareil du bot ne peut pas être vérifié.")
	} else if info.Mode().Perm()&0o077 != 0 {
		recovery = warn("clé de récupération", "d'autres comptes peuvent la lire", "chmod 600 "+h.recoveryKey())
	}
	return append(all, journals, recovery, h.backupFinding(time.Now()))
}

func (h house) baseFinding(e examined, err error, keyed bool, state string) finding {
	switch {
	case errors.Is(err, storage.ErrDamaged):
		return found("base", "", h.snapshotFailure(err))
	case err != nil:
		return found("base", "", folderFailure(h, err))
	case e.schema.Version > e.schema.Latest:
		return found("base", "", failure{exitUsage, "Elle vient d'un Tocsin plus récent que celui-ci.", "remettez le programme le plus récent.", storage.ErrNewer})
	case len(e.schema.Strange) > 0:
		return found("base", "", strange(h.database, e.schema))
	case keyed && !e.fits:
		return found("base", "", failure{exitKey, "La clé de " + h.key.Source() + " ne l'ouvre pas.", keyTodo(h), storage.ErrWrongKey})
	}
	size := ""
	if info, err := os.Stat(h.database); err == nil {
		size = fmt.Sprintf(", %.1f Mo", float64(info.Size())/(1<<20))
	}
	note := fmt.Sprintf("saine, schéma %d%s ; %s", e.schema.Version, size, state)
	if e.schema.Version < e.schema.Latest {
		note += fmt.Sprintf(" ; passera au schéma %d au démarrage : sauvegardez avant", e.schema.Latest)
	}
	return found("base", note, nil)
}

// backupFinding says when the last backup was made.
func (h house) backupFinding(now time.Time) finding {
	at := h.lastBackup()
	todo := "tocsin backup DOSSIER -config " + h.file + " ; chaque nuit : deploy/tocsin-backup.timer."
	switch {
	case at.IsZero():
		return warn("sauvegarde", "aucune, à ce que sait "+filepath.Base(h.backupNote()), todo)
	case now.Sub(at) > commands.OldBackup:
		return warn("sauvegarde", "la dernière date du "+at.In(h.Zone).Format("02/01/2006 à 15:04"), todo)
	}
	return found("sauvegarde", "le "+at.In(h.Zone).Format("02/01/2006 à 15:04"), nil)
}
