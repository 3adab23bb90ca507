package main

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
)

func (o *operator) say(args ...string) int {
	return o.run(context.Background(), slices.Concat(args[:1], []string{"-config", o.path("config.yaml")}, args[1:])...)
}

// TestMoving: an export beside a bot that runs, into an empty folder of another host, and out again
// the same.
func TestMoving(t *testing.T) {
	from, to := newOperator(t), newOperator(t)
	from.keeps()
	from.expect(from.say("export", from.path("x.zip")), exitUsage, "Il y en a 2 qui ont un journal", "1  Liège", "2  Namur")
	from.expect(from.say("export", "-circle", "1", from.path("liege.zip")), exitOK, "tout ce que voit le cercle Liège")
	from.expect(from.say("export", "-circle", "1", from.path("liege.zip")), exitUsage, "n'existe pas encore")
	to.env = map[string]string{} // no password: it does not connect
	to.expect(to.say("import", from.path("liege.zip")), exitOK, "✓ "+from.path("liege.zip")+" : cercle Liège", "journal : 4 entrées, chaîne intacte", "invitez le bot")
	to.expect(to.say("export", to.path("again.zip")), exitOK)
	if from.read("liege.zip") != to.read("again.zip") {
		t.Error("what came in leaves otherwise")
	}
	to.expect(to.say("import", from.path("liege.zip")), exitUsage, "est déjà dans cette base")
	from.expect(from.say("export", "-circle", "2", "-lang", "nl", from.path("namur.zip")), exitOK)
	to.expect(to.say("import", from.path("namur.zip")), exitOK, "cercle Namur")
	to.expect(to.say("verify"), exitOK, "✓ cercle 1 (Liège", "✓ cercle 2 (Namur")
	if info, err := os.Stat(from.path("liege.zip")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

// TestImportRefusesFiles says what is wrong, what to do, and leaves nothing.
func TestImportRefusesFiles(t *testing.T) {
	o := newOperator(t)
	o.keeps()
	o.expect(o.say("export", "-circle", "1", o.path("good.zip")), exitOK)
	good := o.read("good.zip")
	for name, test := range map[string]struct {
		file string
		code int
		said string
	}{
		"nothing":     {"", exitUsage, "n'est pas un export"},
		"a text":      {"bonjour", exitUsage, "n'est pas un export"},
		"cut":         {good[:len(good)/2], exitUsage, "coupé"},
		"another zip": {repack(t, good, func(name, text string) (string, string) { return "x/" + strings.ReplaceAll(name, "/", "-"), text }), exitUsage, "n'est pas un export"},
		"changed":     {repack(t, good, func(name, text string) (string, string) { return name, strings.ReplaceAll(text, "propose", "amended") }), exitTampered, "changé ou abîmé"},
		"a path": {repack(t, good, func(name, text string) (string, string) {
			return strings.Replace(name, "LISEZMOI", "../../LISEZMOI", 1), text
		}), exitTampered, "changé"},
		"a new schema": {repack(t, good, func(name, text string) (string, string) {
			return name, strings.Replace(text, `"schema": `, `"schema": 9`, 1)
		}), exitUsage, "autre version"},
		"a new form": {repack(t, good, func(name, text string) (string, string) {
			return name, strings.Replace(text, `"version": 1`, `"version": 2`, 1)
		}), exitUsage, "autre version"},
	} {
		to := newOperator(t)
		to.write("in.zip", test.file)
		to.expect(to.say("import", to.path("in.zip")), test.code, test.said, "À faire : ", "Rien n'a été importé", "in.zip")
		to.expect(to.say("verify"), exitOK, "Aucun journal")
		if t.Failed() {
			t.Fatal(name)
		}
	}
	to := newOperator(t)
	to.expect(to.say("import"), exitUsage, "par exemple")
	to.expect(to.say("import", to.path("no.zip")), exitUsage, "ne peut pas être lu")
	to.expect(to.say("export", to.path("x.zip")), exitUsage, "pas encore de base")
	if _, err := os.Stat(to.path("data")); err == nil {
		t.Error("a refused command made a data folder")
	}
}

// repack writes a ZIP anew with its parts changed.
func repack(tb testing.TB, data string, change func(name, text string) (string, string)) string {
	tb.Helper()
	from, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	must(tb, err)
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, part := range from.File {
		in, err := part.Open()
		must(tb, err)
		text, err := io.ReadAll(in)
		must(tb, err)
		name, changed := change(part.Name, string(text))
		w, err := to.Create(name)
		must(tb, err)
		_, err = io.WriteString(w, changed)
		must(tb, err)
	}
	must(tb, to.Close())
	return out.String()
}
