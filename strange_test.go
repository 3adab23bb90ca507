package main

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"tocsin/storage"
)

// TestStrangeDatabase: a table too many and a trigger are said alike by all that read the database, by
// the same exit code, and what saves data is done all the same.
func TestStrangeDatabase(t *testing.T) {
	o := newOperator(t)
	o.keeps()
	o.homeserver(answers{"/versions": {200, versions}})
	o.exec("CREATE TABLE spy (word TEXT)")
	o.exec("CREATE TRIGGER quiet AFTER INSERT ON journal BEGIN INSERT INTO spy VALUES (NEW.hash); END")
	said := []string{"La base n'est pas faite comme Tocsin la fait : " + o.path("data/tocsin.db"), "+table spy", "+trigger quiet", "À faire : + est de trop"}
	o.expect(o.with("doctor"), exitTampered, said...)
	o.expect(o.verify(), exitTampered, said...)
	o.expect(o.say("export", "-circle", "1", o.path("liege.zip")), exitTampered, append(said, "tout ce que voit le cercle Liège")...)
	o.expect(o.say("backup", o.path("x.tocsin")), exitTampered, append(said, "Sauvegarde faite et relue")...)
	for _, file := range []string{"liege.zip", "x.tocsin"} {
		if _, err := os.Stat(o.path(file)); err != nil {
			t.Error(err)
		}
	}
	n := &operator{tb: t, dir: t.TempDir(), env: o.env}
	n.write("config.yaml", o.read("config.yaml"))
	n.write("data/key", o.read("data/key"))
	n.expect(n.say("restore", o.path("x.tocsin")), exitTampered, "La base n'est pas faite comme Tocsin la fait : "+o.path("x.tocsin"), "+table spy", "Sauvegarde remise", "Ne démarrez pas encore")
	if all := n.out.String() + n.err.String(); strings.Contains(all, "trigger quiet") {
		t.Error("the trigger is in the backup")
	}
	n.expect(n.verify(), exitTampered, "+table spy")
}

// TestChangedTwice says the form of a database and its journal in one end.
func TestChangedTwice(t *testing.T) {
	o := newOperator(t)
	o.keeps()
	o.exec("UPDATE journal SET act = 'withdraw' WHERE seq = 2")
	o.exec("CREATE VIEW looks AS SELECT * FROM journal")
	o.expect(o.run(context.Background(), "backup", "-config", o.path("config.yaml"), o.path("x.tocsin")), exitTampered,
		"Sauvegarde faite", "+view looks", "Le journal a été changé")
}

func TestFirstOf(t *testing.T) {
	if err := firstOf(nil, nil); err != nil {
		t.Error(err)
	}
	err := firstOf(nil, strange("x.db", storage.Schema{Strange: []string{"-table y"}}), tampered([]string{"cercle 1"}, errors.New("z")))
	if f := asFailure(err); f.code != exitTampered || !strings.Contains(f.what, "-table y") || !strings.Contains(f.what, "cercle 1") {
		t.Error(f.block())
	}
}
