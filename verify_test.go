package main

import (
	"bytes"
	"context"
	"database/sql"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/journal"
	"tocsin/storage"
)

// keeps makes the data of two circles with a journal, and returns the hashes of the first one's
// entries and its file. The store stays open, as that of a bot that runs.
func (o *operator) keeps() (hashes []string, file string) {
	o.tb.Helper()
	o.write("data/key", strings.Repeat("ab", storage.KeySize)+"\n")
	store, err := storage.Open(context.Background(), storage.Options{
		Path: o.path("data/tocsin.db"), Key: bytes.Repeat([]byte{0xab}, storage.KeySize), Now: time.Now,
	})
	must(o.tb, err)
	o.tb.Cleanup(func() { _ = store.Close() })
	for _, room := range []string{"Liège", "Namur"} {
		must(o.tb, store.Take(context.Background(), storage.Intake{Rooms: []storage.RoomIntake{{Matrix: "!" + room, Name: room + "\x1b[2J", State: storage.Joined, Kind: storage.Circle, Encryption: "{}"}}}))
	}
	rooms, err := store.Rooms(context.Background())
	must(o.tb, err)
	circle := map[string]collective.RoomID{}
	for _, r := range rooms {
		circle[r.Matrix] = r.ID
	}
	for i := range 4 {
		must(o.tb, store.Do(context.Background(), func(tx *storage.Tx) error {
			return tx.Record(storage.Entry{Circle: circle["!Liège"], Member: "m1", Act: "propose", Ref: "p1", Detail: strings.Repeat("x", i)})
		}))
		time.Sleep(2 * time.Millisecond)
	}
	var out bytes.Buffer
	must(o.tb, store.Do(context.Background(), func(tx *storage.Tx) error {
		if err := tx.Record(storage.Entry{Circle: circle["!Namur"], Act: "close"}); err != nil {
			return err
		}
		entries, err := tx.JournalEntries(circle["!Liège"])
		for _, e := range entries {
			hashes = append(hashes, e.Hash)
		}
		must(o.tb, journal.Write(&out, entries))
		return err
	}))
	return hashes, out.String()
}

func (o *operator) verify(args ...string) int {
	return o.run(context.Background(), slices.Concat([]string{"verify", "-config", o.path("config.yaml")}, args)...)
}

func (o *operator) exec(query string) {
	o.tb.Helper()
	db, err := sql.Open("sqlite", "file:"+o.path("data/tocsin.db")+"?_pragma=busy_timeout(5000)")
	must(o.tb, err)
	defer db.Close()
	_, err = db.Exec(query)
	must(o.tb, err)
}

// TestVerifyADatabase: while the bot runs, without homeserver or password, with a hash and without.
func TestVerifyADatabase(t *testing.T) {
	o := newOperator(t)
	hashes, _ := o.keeps()
	o.env = nil
	o.expect(o.verify(), exitOK, "base saine, schéma", "✓ cercle 1 (Liège[2J) : 4 entrées, chaîne intacte", "tête "+journal.Groups(hashes[3]), "✓ cercle 2 (Namur[2J) : 1 entrée")
	o.expect(o.verify(journal.Short(hashes[1])), exitOK, "l'empreinte est celle de l'entrée 2, cercle 1 (Liège[2J) ; 2 ont suivi")
	o.expect(o.verify(append([]string{"-circle", "1"}, strings.Fields(journal.Groups(hashes[3]))...)...), exitOK, "l'entrée 4, cercle 1", "c'est la dernière")
	o.expect(o.verify("-circle", "2", hashes[1]), exitTampered, "Cette empreinte n'est nulle part", "À faire")
	o.expect(o.verify(strings.Repeat("0", 64)), exitTampered, "n'est nulle part")
	must(t, os.Remove(o.path("data/key")))
	o.expect(o.verify(), exitOK, "sans la clé", "✓ cercle 1 : 4 entrées")
	o.exec("VACUUM INTO '" + o.path("copy.db") + "'")
	o.expect(o.run(context.Background(), "verify", o.path("copy.db"), hashes[0]), exitOK, "l'entrée 1, cercle 1", "3 ont suivi")
}

// TestVerifyNamesWhatWasChanged says what, where and what to do, with an exit code of its own.
func TestVerifyNamesWhatWasChanged(t *testing.T) {
	for query, said := range map[string]string{
		"UPDATE journal SET member_id = 'm9' WHERE seq = 2":                                                ") : l'entrée 2 ne suit pas",
		"DELETE FROM journal WHERE seq = 3":                                                                ") : l'entrée 3 manque",
		"UPDATE journal SET seq = 0 WHERE seq = 1 AND act = 'propose'":                                     ") : à la place de l'entrée 1",
		"UPDATE journal SET detail = 'AAAA' WHERE seq = 2":                                                 ") : le texte de l'entrée 2",
		"UPDATE journal SET act = 'withdraw' WHERE act = 'close'":                                          "cercle 2 (Namur[2J) : l'entrée 1 ne suit pas",
		"UPDATE journal SET hash = replace(hash, substr(hash, 1, 1), 'z')":                                 "l'entrée 1 ne suit pas",
		"INSERT INTO journal SELECT circle_id, 5, 0, '', 'x', '', '', '', hash FROM journal WHERE seq = 4": ") : l'entrée 5 ne suit pas",
	} {
		o := newOperator(t)
		o.keeps()
		o.exec(query)
		o.expect(o.verify(), exitTampered, "Le journal a été changé après coup", said, "À faire : gardez le fichier tel quel")
	}
	o := newOperator(t)
	hashes, _ := o.keeps()
	o.exec("DELETE FROM journal WHERE seq = 4")
	o.expect(o.verify(), exitOK, "3 entrées, chaîne intacte")
	o.expect(o.verify(hashes[3]), exitTampered, "coupé ou récrit")
	o.exec("CREATE TRIGGER t AFTER INSERT ON journal BEGIN SELECT 1; END")
	o.expect(o.verify(), exitTampered, "+trigger t", "À faire : + est de trop")
}

func TestVerifyAFile(t *testing.T) {
	o := newOperator(t)
	hashes, file := o.keeps()
	o.write("journal.jsonl", file)
	o.expect(o.run(context.Background(), "verify", o.path("journal.jsonl"), hashes[2]), exitOK, "4 entrées, chaîne intacte", "l'entrée 3, ce fichier ; 1 a suivi")
	o.write("journal.jsonl", strings.Replace(file, `"m1"`, `"m2"`, 1))
	o.expect(o.run(context.Background(), "verify", o.path("journal.jsonl")), exitTampered, "l'entrée 1 ne suit pas")
	o.write("journal.jsonl", strings.Replace(file, `"detail":"xx"`, `"detail":"xy"`, 1))
	o.expect(o.run(context.Background(), "verify", o.path("journal.jsonl")), exitTampered, "le texte de l'entrée 3")
	o.write("journal.jsonl", file[:len(file)/2])
	o.expect(o.run(context.Background(), "verify", o.path("journal.jsonl")), exitUsage, "Ce n'est pas un fichier de journal")
	var stdout, stderr bytes.Buffer
	p := program{strings.NewReader(file), &stdout, &stderr, func(string) string { return "" }}
	if code := p.run(context.Background(), []string{"verify", "-", hashes[0]}); code != exitOK || !strings.Contains(stdout.String(), "3 ont suivi") {
		t.Error(code, stdout.String(), stderr.String())
	}
}

func TestVerifyRefuses(t *testing.T) {
	o := newOperator(t)
	o.expect(o.verify(), exitUsage, "Il n'y a pas encore de base")
	o.write("x.db", "SQLite format 3\x00 and nothing else")
	o.expect(o.verify(o.path("x.db")), exitDamaged, "La base est abîmée")
	for _, args := range [][]string{{"nowhere.db"}, {"-circle", "-1"}, {o.path("x.db"), "abc"}, {"-fast"}, {"3f9a"}} {
		o.expect(o.verify(args...), exitUsage, "À faire")
	}
	o.keeps()
	o.expect(o.verify("-circle", "7"), exitUsage, "there are 2")
}
