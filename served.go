package main

import (
	"context"
	"errors"
	"time"

	"tocsin/storage"
)

// served is a database on a PostgreSQL server instead of files.
type served struct {
	address string // may hold a password: never shown
	place   storage.Place
}

func (s served) on() bool { return s.address != "" }

// before is what there is before a start.
type before struct {
	database, device bool
	err              error // the server did not say
}

// serve takes the address of a server, if there is one.
func (h *house) serve(getenv func(string) string) error {
	secret, err := h.Database(getenv)
	if err != nil {
		return misconfigured(h.file, err)
	}
	if !secret.Found() {
		return nil
	}
	place, err := storage.ParseURL(secret.Reveal())
	if err != nil {
		return failure{exitUsage, "L'adresse de la base ne convient pas : " + secret.From,
			"écrivez postgres://COMPTE@MACHINE/BASE?search_path=NOM, un NOM par compte du bot.", err}
	}
	h.served = served{secret.Reveal(), place}
	h.database = place.String()
	h.device = "schéma " + place.Device() + " de " + place.String()
	h.key.Database = h.database
	return nil
}

// look finds out what is there. What is wrong with a server is told when it is to be used.
func (h *house) look(ctx context.Context) {
	if !h.on() {
		h.there = before{database: filled(h.database), device: filled(h.device)}
		return
	}
	there := before{}
	there.database, there.device, there.err = storage.Occupied(ctx, h.address)
	h.there, h.key.Made = there, func() (bool, error) { return there.database, there.err }
}

// source is where the database is read: its file, or its address.
func (h house) source() string {
	if h.on() {
		return h.address
	}
	return h.database
}

// serverFailure says what to do about a PostgreSQL server.
func (h house) serverFailure(err error) error {
	switch {
	case errors.Is(err, storage.ErrUnreachable):
		return failure{exitUnexpected, "Le serveur PostgreSQL ne répond pas : " + h.database,
			"voyez s'il tourne et si cette machine peut s'y connecter ; Tocsin peut être relancé sans rien changer.", err}
	case errors.Is(err, storage.ErrRefused):
		return failure{exitUsage, "Le serveur PostgreSQL refuse Tocsin : " + h.database,
			"voyez le compte, son mot de passe et la base ; le compte doit pouvoir y créer des schémas (GRANT CREATE ON DATABASE), " +
				"ou les deux schémas " + h.place.Schema + " et " + h.place.Device() + " doivent être à lui.", err}
	case errors.Is(err, storage.ErrServer):
		return failure{exitUsage, "Ce serveur PostgreSQL ne convient pas : " + h.database,
			"il faut PostgreSQL 14 ou plus récent, avec fsync, full_page_writes et synchronous_commit.", err}
	case errors.Is(err, storage.ErrTaken), errors.Is(err, storage.ErrLost):
		return failure{exitUnexpected, "Un autre Tocsin sert ce compte : " + h.database,
			"le bot, relancé, attend et reprend si l'autre s'arrête ; pour autre chose, arrêtez l'autre d'abord.", err}
	}
	return err
}

// checkServer looks at the database on a server without writing there, and without waiting for
// whoever serves from it.
func (h house) checkServer(ctx context.Context) (string, error) {
	switch {
	case h.there.err != nil:
		return "", h.serverFailure(h.there.err)
	case h.there.device && !h.there.database:
		return "", h.lost()
	case !h.there.database:
		return h.database + ", créée au premier démarrage", nil
	}
	key, err := h.key.Find()
	if err != nil {
		return "", failure{exitKey, "pas vérifiée, il faut d'abord la clé.", "", err}
	}
	sealer, err := storage.NewSealer(key)
	if err != nil {
		return "", err
	}
	a, err := storage.OpenArchive(ctx, h.address)
	if err != nil {
		return "", h.serverFailure(err)
	}
	defer func() { _ = a.Close() }()
	if fits, err := a.Fits(ctx, sealer); err != nil {
		return "", err
	} else if !fits {
		return "", failure{exitKey, "La clé de " + h.key.Source() + " n'ouvre pas " + h.database + ".", keyTodo(h), storage.ErrWrongKey}
	}
	return h.database + " s'ouvre avec cette clé", nil
}

// whileOurs is a context that ends with the right to serve from the store.
func whileOurs(ctx context.Context, store *storage.Store) (context.Context, context.CancelCauseFunc) {
	ctx, end := context.WithCancelCause(ctx)
	go func() {
		select {
		case <-store.Lost():
			end(storage.ErrLost)
		case <-ctx.Done():
		}
	}()
	return ctx, end
}

// fill puts a database that was a file on the server.
func (h house) fill(ctx context.Context, file string, key []byte) error {
	err := storage.Fill(ctx, storage.Options{URL: h.address, Key: key, Now: time.Now, Waiting: func() error { return storage.ErrTaken }}, file)
	if errors.Is(err, storage.ErrOccupied) {
		return h.occupied(err)
	}
	return h.serverFailure(err)
}

// occupied says that a restore would replace something.
func (h house) occupied(err error) error {
	return failure{exitUsage, "Il y a déjà une base : " + h.database,
		"donnez un autre search_path dans l'adresse de la base, ou un autre dossier (data). Rien n'a été remplacé.", err}
}
