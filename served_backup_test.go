package main

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"tocsin/storage"
)

// TestBackupFromServerToServer: a backup of a server beside the one that serves, put back on another
// server and into a folder; and nothing is replaced.
func TestBackupFromServerToServer(t *testing.T) {
	o := newServed(t)
	store := o.serves()
	must(t, store.Take(context.Background(), storage.Intake{Position: "s1", Rooms: []storage.RoomIntake{{
		Matrix: "!liege:test", Name: "Liège", State: storage.Joined, Kind: storage.Circle, Encryption: "{}"}}}))
	must(t, store.Do(context.Background(), func(tx *storage.Tx) error {
		return tx.Record(storage.Entry{Circle: "c1", Member: "m1", Act: "propose", Ref: "p1"})
	}))
	o.write("data/recovery-key", "EsTx\n")
	file := o.path("copy.tocsin")
	o.expect(o.run(context.Background(), "backup", file, "-config", o.path("config.yaml")), exitOK, "Sauvegarde faite et relue", "1 entrée de journal")
	o.expect(o.run(context.Background(), "verify", file, "-config", o.path("config.yaml")), exitOK, "base saine")
	o.expect(o.with("doctor"), exitUnexpected, "✓ base : saine, schéma", "✓ journaux : ", "✓ sauvegarde")

	other := newServed(t)
	other.write("data/key", o.read("data/key"))
	other.expect(other.run(context.Background(), "restore", file, "-config", other.path("config.yaml")), exitOK, "Sauvegarde remise")
	other.expect(other.with("check"), exitOK, "✓ base : ", "s'ouvre avec cette clé")
	if other.read("data/recovery-key") != "EsTx\n" {
		t.Error("no recovery key")
	}
	other.expect(other.verify(), exitOK, "1 entrée, chaîne intacte")

	again := newServed(t)
	again.env["TOCSIN_DATABASE"] = other.env["TOCSIN_DATABASE"]
	again.write("data/key", o.read("data/key"))
	again.expect(again.run(context.Background(), "restore", file, "-config", again.path("config.yaml")), exitUsage, "Il y a déjà une base", "Rien n'a été remplacé")

	folder := newOperator(t)
	folder.write("data/key", o.read("data/key"))
	folder.expect(folder.run(context.Background(), "restore", file, "-config", folder.path("config.yaml")), exitOK, "Sauvegarde remise")
	folder.expect(folder.with("check"), exitOK, "tocsin.db s'ouvre avec cette clé")
}

// TestFromAFileToAServer is how a collective moves: a backup of its file, put back on a server.
func TestFromAFileToAServer(t *testing.T) {
	o := newServed(t)
	address := o.env["TOCSIN_DATABASE"]
	delete(o.env, "TOCSIN_DATABASE")
	o.started()
	file := o.path("copy.tocsin")
	o.expect(o.run(context.Background(), "backup", file, "-config", o.path("config.yaml")), exitOK)
	moved := newOperator(t)
	moved.env["TOCSIN_DATABASE"] = address
	moved.write("data/key", o.read("data/key"))
	moved.expect(moved.run(context.Background(), "restore", file, "-config", moved.path("config.yaml")), exitOK, "Sauvegarde remise")
	moved.expect(moved.with("check"), exitOK, ", schema t", "s'ouvre avec cette clé")
	if strings.Contains(moved.out.String(), address) || filled(filepath.Join(moved.dir, "data", "tocsin.db")) {
		t.Error("the address was shown, or a file was left")
	}
}
