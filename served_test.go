package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// newServed is an operator whose database is on a server.
func newServed(t *testing.T) *operator {
	t.Helper()
	pgtest.Need(t)
	o := newOperator(t)
	o.env["TOCSIN_DATABASE"] = pgtest.URL(t, filepath.Join(o.dir, "tocsin.db"))
	return o
}

// serves makes the data of a collective that is served from the server, and goes on serving.
func (o *operator) serves() *storage.Store {
	o.tb.Helper()
	o.write("data/key", strings.Repeat("ab", storage.KeySize)+"\n")
	store, err := storage.Open(context.Background(), storage.Options{
		URL: o.env["TOCSIN_DATABASE"], Key: bytes.Repeat([]byte{0xab}, storage.KeySize), Now: time.Now,
	})
	must(o.tb, err)
	o.tb.Cleanup(func() { _ = store.Close() })
	return store
}

func TestCheckOfAServer(t *testing.T) {
	o := newServed(t)
	o.expect(o.with("check"), exitOK, "✓ base : ", ", schema t", "créée au premier démarrage", "premier accès")
	o.serves()
	o.expect(o.with("check"), exitOK, "✓ base : ", "s'ouvre avec cette clé") // beside the one that serves
	must(t, os.Remove(o.path("data/key")))
	o.expect(o.with("check"), exitKey, "✗ clé : La clé de scellement manque", "sauvegardes")
	o.env["TOCSIN_KEY"] = strings.Repeat("cd", 32)
	o.expect(o.with("check"), exitKey, "✗ base : La clé de TOCSIN_KEY n'ouvre pas", "N'en faites pas une autre")
	o.expect(o.verify(), exitOK, "Aucun journal", "schema t", "base saine, schéma")
}

// TestServersThatDoNot: the remedy, the exit code, and never the password.
func TestServersThatDoNot(t *testing.T) {
	for address, want := range map[string]struct {
		code int
		said []string
	}{
		"postgres://tocsin:correct-horse-battery@127.0.0.1:1/app":    {exitUnexpected, []string{"ne répond pas : 127.0.0.1/app, schema tocsin"}},
		"postgres://tocsin:correct-horse-battery@db/app?sslmode=wat": {exitUsage, []string{"L'adresse de la base ne convient pas : TOCSIN_DATABASE", "search_path=NOM"}},
		"correct-horse-battery": {exitUsage, []string{"L'adresse de la base ne convient pas"}},
	} {
		o := newOperator(t)
		o.env["TOCSIN_DATABASE"] = address
		o.expect(o.with("run"), want.code, want.said...)
		o.expect(o.with("check"), want.code, want.said...)
		o.expect(o.verify(), want.code, want.said...)
	}
}

func TestAServerRefuses(t *testing.T) {
	o := newServed(t)
	o.env["TOCSIN_DATABASE"] = strings.Replace(o.env["TOCSIN_DATABASE"], "/postgres?", "/nothing_here?", 1)
	o.expect(o.with("run"), exitUsage, "refuse Tocsin", "GRANT CREATE ON DATABASE")
	o.expect(o.with("check"), exitUsage, "✗ base : Le serveur PostgreSQL refuse Tocsin")
}

// TestASecondProcessIsPatient: it says once that it waits, and an end while it waits is no error.
func TestASecondProcessIsPatient(t *testing.T) {
	o := newServed(t)
	o.serves()
	ctx, cancel := context.WithCancel(context.Background())
	defer time.AfterFunc(3*time.Second, cancel).Stop()
	code := o.run(ctx, "run", "-config", o.path("config.yaml"))
	o.expect(code, exitOK, "another process serves this account", "msg=stopped")
	if n := strings.Count(o.err.String(), "another process"); n != 1 {
		t.Errorf("said %d times", n)
	}
}
