package main

import (
	"context"
	"errors"
	"strings"

	"tocsin/storage"
)

// strange says that a database is not made as Tocsin makes it; nil where it is.
func strange(path string, s storage.Schema) error {
	if len(s.Strange) == 0 {
		return nil
	}
	return failure{exitTampered, "La base n'est pas faite comme Tocsin la fait : " + path + "\n  " + strings.Join(s.Strange, "\n  "),
		"+ est de trop, - manque. Arrêtez le bot, gardez ce fichier, et prévenez les membres : quelqu'un a changé la base à la main. " +
			"Une sauvegarde d'avant, dans un dossier neuf : tocsin restore SAUVEGARDE.", errors.New("the schema was changed")}
}

// strangeSource is strange of the database that a bot serves from: a copy has no triggers any more,
// and one of a server has nothing of what others put there.
func (h house) strangeSource(ctx context.Context) error {
	a, err := storage.OpenArchive(ctx, h.source())
	if err != nil {
		return h.snapshotFailure(err)
	}
	defer func() { _ = a.Close() }()
	schema, err := a.CheckSchema(ctx)
	if err != nil {
		return h.snapshotFailure(err)
	}
	return strange(h.database, schema)
}

// firstOf is what is said of several failures: the first, with what the others found after it.
func firstOf(all ...error) error {
	var said *failure
	for _, err := range all {
		if err == nil {
			continue
		}
		f := asFailure(err)
		if said == nil {
			said = &f
			continue
		}
		said.what, said.cause = said.what+"\n"+f.what, errors.Join(said.cause, f.cause)
	}
	if said == nil {
		return nil
	}
	return *said
}
