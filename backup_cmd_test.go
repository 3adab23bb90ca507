package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tocsin/storage"
)

// backedUp is an operator with data, a recovery key and one backup of both; it returns its file.
func backedUp(t *testing.T) (*operator, string) {
	t.Helper()
	o := newOperator(t)
	o.started()
	o.write("data/recovery-key", "EsTc word word\n")
	must(t, os.Mkdir(o.path("backups"), 0o700))
	o.expect(o.run(context.Background(), "backup", "-config", o.path("config.yaml"), o.path("backups")), exitOK,
		"Sauvegarde faite et relue : "+o.path("backups/tocsin-"), "base saine, schéma", "data/key), qui n'y est pas")
	files, err := filepath.Glob(o.path("backups/*"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	return o, files[0]
}

func TestBackupAndRestore(t *testing.T) {
	o, file := backedUp(t)
	if info, err := os.Stat(file); err != nil || info.Mode() != 0o600 {
		t.Error(info, err)
	}
	content, err := os.ReadFile(file)
	must(t, err)
	for _, secret := range []string{strings.Repeat("ab", 32), "EsTc", "SQLite format 3", "goose"} {
		if bytes.Contains(content, []byte(secret)) {
			t.Errorf("%q is in the file", secret)
		}
	}
	o.expect(o.run(context.Background(), "verify", "-config", o.path("config.yaml"), file), exitOK, "sauvegarde du", "base saine")
	n := &operator{tb: t, dir: t.TempDir(), env: o.env}
	n.write("config.yaml", o.read("config.yaml"))
	restore := func() int {
		return n.run(context.Background(), "restore", file, "-config", n.path("config.yaml"))
	}
	n.expect(restore(), exitKey, "Il faut la clé de scellement", n.path("data/key"))
	n.write("data/key", o.read("data/key"))
	n.expect(restore(), exitOK, "Sauvegarde remise dans "+n.path("data"), "nouvel appareil")
	if got := n.read("data/recovery-key"); got != "EsTc word word\n" {
		t.Error(got)
	}
	files, err := os.ReadDir(n.path("data"))
	must(t, err)
	for _, f := range files {
		if info, err := f.Info(); err != nil || info.Mode() != 0o600 && f.Name() != "backup.json" {
			t.Error(f.Name(), info.Mode(), err)
		}
	}
	if len(files) != 5 { // backup.json, key, lock, recovery-key, tocsin.db
		t.Error(files)
	}
	n.expect(n.with("check"), exitOK, "s'ouvre avec cette clé")
	n.expect(restore(), exitUsage, "n'est pas vide", "Rien n'a été remplacé")
}

func TestRestoreRefuses(t *testing.T) {
	o, file := backedUp(t)
	whole := o.read(strings.TrimPrefix(file, o.dir+"/"))
	for name, test := range map[string]struct {
		change func(*operator)
		args   []string
		code   int
		said   string
	}{
		"another key":    {func(n *operator) { n.write("data/key", strings.Repeat("cd", 32)) }, []string{file}, exitKey, "n'ouvre pas cette sauvegarde"},
		"half a backup":  {func(n *operator) { n.write("half", whole[:len(whole)/2]) }, []string{"half"}, exitDamaged, "abîmée ou incomplète"},
		"no backup":      {func(n *operator) { n.write("text", "du texte") }, []string{"text"}, exitUsage, "pas une sauvegarde lisible"},
		"no file":        {func(*operator) {}, []string{"nothing"}, exitUsage, "pas une sauvegarde lisible"},
		"nothing":        {func(*operator) {}, nil, exitUsage, "tocsin restore tocsin-"},
		"two":            {func(*operator) {}, []string{file, file}, exitUsage, "tocsin restore tocsin-"},
		"no password":    {func(n *operator) { n.env = nil }, []string{file}, exitUsage, "no password for the first login"},
		"data in place":  {func(n *operator) { n.write("data/tocsin.db", "x") }, []string{file}, exitUsage, "n'est pas vide"},
		"a device there": {func(n *operator) { n.write("data/crypto.db", "x") }, []string{file}, exitUsage, "n'est pas vide"},
	} {
		t.Run(name, func(t *testing.T) {
			n := &operator{tb: t, dir: t.TempDir(), env: o.env}
			n.write("config.yaml", o.read("config.yaml"))
			n.write("data/key", o.read("data/key"))
			test.change(n)
			for i, arg := range test.args {
				if !filepath.IsAbs(arg) {
					test.args[i] = n.path(arg)
				}
			}
			n.expect(n.run(context.Background(), append([]string{"restore", "-config", n.path("config.yaml")}, test.args...)...), test.code, test.said)
			if name != "data in place" {
				if _, err := os.Stat(n.path("data/tocsin.db")); !errors.Is(err, fs.ErrNotExist) {
					t.Error("there is a database")
				}
			}
			if left, _ := filepath.Glob(n.path("data/.tocsin*")); len(left) > 0 {
				t.Error("left over:", left)
			}
		})
	}
}

func TestRestoreOverARunningBot(t *testing.T) {
	o, file := backedUp(t)
	f, err := lockFile(o.path("data/lock"), os.O_RDWR|os.O_CREATE)
	must(t, err)
	defer f.Close()
	o.expect(o.run(context.Background(), "restore", "-config", o.path("config.yaml"), file), exitUnexpected, "Un autre Tocsin tourne déjà")
	o.expect(o.run(context.Background(), "backup", "-config", o.path("config.yaml"), o.path("other.tocsin")), exitOK, "Sauvegarde faite") // that one may
}

func TestBackupRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*operator)
		args   []string
		code   int
		said   string
	}{
		"nothing to back up": {func(o *operator) { must(o.tb, os.RemoveAll(o.path("data"))) }, []string{"x.tocsin"}, exitUsage, "rien à sauvegarder"},
		"no key":             {func(o *operator) { must(o.tb, os.Remove(o.path("data/key"))) }, []string{"x.tocsin"}, exitKey, "La clé de scellement manque"},
		"another key":        {func(o *operator) { o.write("data/key", strings.Repeat("cd", 32)) }, []string{"x.tocsin"}, exitKey, "n'ouvre pas"},
		"a damaged database": {func(o *operator) { o.write("data/tocsin.db", strings.Repeat("garbage ", 5000)) }, []string{"x.tocsin"}, exitDamaged, "rien n'a été sauvegardé"},
		"a file in its place": {func(o *operator) { o.write("x.tocsin", "a backup") }, []string{"x.tocsin"}, exitUsage,
			"existe déjà"},
		"no folder":   {func(*operator) {}, []string{"none/x.tocsin"}, exitUsage, "ne peut pas être écrite"},
		"no argument": {func(*operator) {}, nil, exitUsage, "tocsin backup /var/backups/tocsin"},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOperator(t)
			o.started()
			test.change(o)
			for i, arg := range test.args {
				test.args[i] = o.path(arg)
			}
			o.expect(o.run(context.Background(), append([]string{"backup", "-config", o.path("config.yaml")}, test.args...)...), test.code, test.said)
			if text, err := os.ReadFile(o.path("x.tocsin")); err == nil && string(text) != "a backup" {
				t.Error("something was written")
			}
			if left, _ := filepath.Glob(o.path("data/.tocsin*")); len(left) > 0 {
				t.Error("left over:", left)
			}
		})
	}
}

// A backup of a journal that was changed is made, and says so.
func TestBackupOfAChangedJournal(t *testing.T) {
	o := newOperator(t)
	o.started()
	db, err := sql.Open("sqlite", o.path("data/tocsin.db"))
	must(t, err)
	_, err = db.Exec(`INSERT INTO journal (circle_id, seq, at_ms, member_id, act, ref, detail, digest, hash) VALUES ('c', 1, 1, '', 'x', '', '', '', 'wrong')`)
	must(t, errors.Join(err, db.Close()))
	o.expect(o.run(context.Background(), "backup", "-config", o.path("config.yaml"), o.path("x.tocsin")), exitTampered, "Sauvegarde faite", "Le journal a été changé")
	if !filled(o.path("x.tocsin")) {
		t.Error("no file")
	}
}

// Old backups go, and nothing else.
func TestBackupKeeps(t *testing.T) {
	o, file := backedUp(t)
	for _, name := range []string{"tocsin-20260101-030000.tocsin", "tocsin-20260102-030000.tocsin", "notes.txt", "avant.tocsin"} {
		o.write("backups/"+name, "x")
	}
	must(t, os.Rename(file, o.path("backups/tocsin-20260103-030000.tocsin")))
	o.expect(o.run(context.Background(), "backup", "-keep", "2", "-config", o.path("config.yaml"), o.path("backups")), exitOK, "effacée : "+o.path("backups/tocsin-20260102"))
	files, err := os.ReadDir(o.path("backups"))
	must(t, err)
	if len(files) != 4 || !filled(o.path("backups/notes.txt")) || !filled(o.path("backups/tocsin-20260103-030000.tocsin")) {
		t.Error(files)
	}
	if at := (house{}).lastBackup(); !at.IsZero() {
		t.Error(at)
	}
	h, err := program{getenv: func(name string) string { return o.env[name] }}.house(context.Background(), o.path("config.yaml"))
	must(t, err)
	if at := h.lastBackup(); time.Since(at) > time.Minute {
		t.Error("the bot does not know of it:", at)
	}
}

// What a newer program wrote is left alone, and said.
func TestNewerDatabase(t *testing.T) {
	o := newOperator(t)
	o.started()
	store, err := storage.Open(t.Context(), storage.Options{Path: o.path("data/tocsin.db"), Key: bytes.Repeat([]byte{0xab}, 32), Now: time.Now})
	must(t, err)
	must(t, store.Close())
	db, err := sql.Open("sqlite", o.path("data/tocsin.db"))
	must(t, err)
	_, err = db.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)")
	must(t, errors.Join(err, db.Close()))
	before := o.databases()
	o.expect(o.with("run"), exitUsage, "plus récent que celui-ci", "tocsin restore")
	if o.databases() != before {
		t.Error("it was changed")
	}
}
