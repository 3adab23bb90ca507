package main

import (
	"context"
	"errors"
	"os"

	"tocsin/bot"
	"tocsin/keyring"
	"tocsin/storage"
)

// diskFailure says what the disk has against being written, nil for any other error and for
// one that is named already. The
// exit code is one after which a service manager tries again: then it goes on by itself.
func diskFailure(h house, err error) error {
	const again = " Relancez ensuite ; un service systemd le fait seul. Rien de ce qui était confirmé n'est perdu."
	var named failure
	if errors.As(err, &named) {
		return nil
	}
	switch storage.DiskError(err) {
	case storage.ErrFull:
		return failure{exitUnexpected, "Le disque est plein : " + h.Data, "faites de la place sur ce disque." + again, err}
	case storage.ErrReadOnly:
		return failure{exitUnexpected, "Le disque est en lecture seule : " + h.Data,
			"voyez pourquoi (dmesg) et remontez-le en écriture (mount -o remount,rw)." + again, err}
	case storage.ErrDisk:
		return failure{exitUnexpected, "Le disque ne se lit ou ne s'écrit plus : " + h.Data, "vérifiez-le (dmesg)." + again, err}
	}
	return nil
}

// folderFailure says that the data folder cannot be made or written.
func folderFailure(h house, err error) error {
	if disk := diskFailure(h, err); disk != nil {
		return disk
	}
	return failure{exitUsage, "Le dossier des données ne peut pas être écrit : " + h.Data,
		"corrigez data dans " + h.file + ", ou donnez ce dossier au compte qui fait tourner Tocsin (chown).", err}
}

// keyTodo says what to do about a key that is missing, wrong or not a key.
func keyTodo(h house) string {
	if _, err := os.Lstat(h.database); err == nil || h.there.database {
		return "remettez la clé d'origine, elle est dans vos sauvegardes. N'en faites pas une autre : " +
			h.database + " ne s'ouvre qu'avec la sienne."
	}
	return "faites-en une : head -c 32 /dev/urandom | base64 > cle && chmod 600 cle ; ou retirez key_file et " +
		"TOCSIN_KEY, et elle sera créée dans " + h.key.File + "."
}

// keyFailure is what keyring found wrong.
func keyFailure(h house, err error) error {
	switch {
	case errors.Is(err, keyring.ErrMissing):
		return failure{exitKey, "La clé de scellement manque : elle est attendue dans " + h.key.File +
			", TOCSIN_KEY, key_file ou le secret tocsin-key.", keyTodo(h), err}
	case errors.Is(err, keyring.ErrFormat), errors.Is(err, keyring.ErrUnreadable):
		return failure{exitKey, "La clé de " + h.key.Source() + " ne convient pas.", keyTodo(h), err}
	}
	return h.serverFailure(err)
}

// startFailure is botFailure, and takes what a homeserver that answers has against
// the bot for a matter of configuration: trying again would not help.
func (h house) startFailure(ctx context.Context, err error) error {
	if disk := diskFailure(h, err); disk != nil {
		return disk
	}
	var f failure
	if named := h.botFailure(err); ctx.Err() != nil || errors.As(named, &f) {
		return named
	}
	return failure{exitUsage, "Le bot n'a pas pu entrer sur " + h.Homeserver + ".",
		"voyez la cause : le plus souvent le compte (user), son mot de passe ou la clé de récupération.", err}
}

// again is how the bot comes back as a new device.
func (h house) again() string {
	move := "déplacez " + h.device + " (et ses -wal et -shm) hors du dossier"
	if h.on() {
		move = "renommez le " + h.device + " (ALTER SCHEMA … RENAME TO …)"
	}
	return "mettez le mot de passe en place, " + move + ", relancez : " +
		"la clé de récupération vérifie le nouvel appareil. Rien du collectif n'est perdu."
}

// deviceFailure is botFailure for a database of the device that could not be read.
func (h house) deviceFailure(err error) error {
	if errors.Is(err, storage.ErrWrongKey) {
		return h.botFailure(err)
	}
	return failure{exitDamaged, "La base de l'appareil ne se lit pas : " + h.device, h.again(), err}
}

// botFailure says what to do about what only the operator can mend.
func (h house) botFailure(err error) error {
	again := h.again()
	switch {
	case errors.Is(err, bot.ErrStoreDamaged):
		return failure{exitDamaged, "Une base est abîmée, c'est apparu en marche : " + h.Data,
			"`tocsin check` dit laquelle. Celle du collectif : restaurez une sauvegarde. Celle de l'appareil : " + again, err}
	case errors.Is(err, bot.ErrSession):
		return failure{exitSession, "Le serveur " + h.Homeserver + " a fermé la session du bot.", again, err}
	case errors.Is(err, bot.ErrCryptoDamaged):
		return failure{exitDamaged, "La base de l'appareil est abîmée : " + h.device,
			again + " Le fichier abîmé est laissé tel quel.", err}
	case errors.Is(err, storage.ErrWrongKey):
		return failure{exitKey, "La clé de " + h.key.Source() + " n'ouvre pas " + h.device + ", qui vient d'une autre installation.", again, err}
	}
	return err
}
