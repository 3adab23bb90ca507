package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"tocsin/bot"
	"tocsin/storage"
)

func TestCheckBeforeTheFirstStart(t *testing.T) {
	o := newOperator(t)
	o.expect(o.with("check"), exitOK, "✓ connexion : http://127.0.0.1:", "premier accès avec TOCSIN_PASSWORD",
		"✓ langues : fr, nl, de, en", "✓ dossier", "✓ clé", "créée au premier démarrage", "✓ base")
	if _, err := os.Stat(o.path("data")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("check made the data folder")
	}
}

func TestCheckChangesNothing(t *testing.T) {
	o := newOperator(t)
	o.started()
	before := o.databases()
	o.expect(o.with("check"), exitOK, "tocsin.db s'ouvre avec cette clé")
	files, err := os.ReadDir(o.path("data"))
	must(t, err)
	if len(files) != 2 || o.databases() != before {
		t.Error(files)
	}
}

func TestCheckFinds(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*operator)
		code   int
		said   []string
	}{
		"everything wrong at once": {func(o *operator) { o.started(); o.write("data/key", "abc") }, exitKey,
			[]string{"✓ dossier", "✗ clé : La clé de", "✗ base : pas vérifiée"}},
		"a wrong key": {func(o *operator) { o.started(); o.env["TOCSIN_KEY"] = strings.Repeat("cd", 32) }, exitKey,
			[]string{"✓ clé : TOCSIN_KEY", "✗ base : La clé de TOCSIN_KEY n'ouvre pas"}},
		"a damaged database": {func(o *operator) { o.started(); o.write("data/tocsin.db", strings.Repeat("garbage ", 5000)) },
			exitDamaged, []string{"✓ clé", "✗ base : La base du collectif est abîmée"}},
		"a lost database": {func(o *operator) {
			o.started()
			o.write("data/crypto.db", "x")
			must(o.tb, os.Remove(o.path("data/tocsin.db")))
		},
			exitDamaged, []string{"✗ base : La base du collectif manque"}},
		"a file for a folder": {func(o *operator) { o.write("data", "") }, exitUsage, []string{"✗ dossier", "is not a folder"}},
		"a password that others read": {func(o *operator) {
			o.env = nil
			o.write("config.yaml", o.read("config.yaml")+"password_file: pw\n")
			o.write("pw", "correct-horse-battery")
			must(o.tb, os.Chmod(o.path("pw"), 0o644))
		}, exitUsage, []string{"config.yaml:3: password_file: others can read", "chmod 600"}},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOperator(t)
			test.change(o)
			o.expect(o.with("check"), test.code, test.said...)
		})
	}
}

func TestBotFailures(t *testing.T) {
	h := house{device: "data/crypto.db"}
	for cause, want := range map[error]struct {
		code int
		said string
	}{
		bot.ErrSession:       {exitSession, "a fermé la session du bot"},
		bot.ErrCryptoDamaged: {exitDamaged, "La base de l'appareil est abîmée"},
		storage.ErrWrongKey:  {exitKey, "qui vient d'une autre installation"},
		fs.ErrInvalid:        {exitUnexpected, "erreur imprévue"},
	} {
		f := asFailure(h.botFailure(cause))
		if f.code != want.code || !strings.Contains(f.block(), want.said) {
			t.Errorf("%v: %d %s", cause, f.code, f.block())
		}
		if f.code != exitUnexpected && !strings.Contains(f.block(), "déplacez data/crypto.db") {
			t.Error(f.block())
		}
	}
}

// The example needs its two keys filled in, and nothing else.
func TestExampleFilledIn(t *testing.T) {
	o := newOperator(t)
	o.write("config.yaml", string(defaults))
	o.expect(o.with("check"), exitUsage, "à corriger (2)", "homeserver is missing", "user is missing")
	text := strings.NewReplacer("# homeserver:", "homeserver:", "# user:", "user:").Replace(string(defaults))
	o.write("config.yaml", text)
	o.expect(o.with("check"), exitOK, "✓ base")
}
