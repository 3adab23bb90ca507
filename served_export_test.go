package main

import (
	"context"
	"testing"

	"tocsin/storage"
)

// TestExportOfAServer: a circle leaves beside the process that serves it, and does not come in while
// another one serves.
func TestExportOfAServer(t *testing.T) {
	o := newServed(t)
	store := o.serves()
	must(t, store.Take(context.Background(), storage.Intake{Rooms: []storage.RoomIntake{{
		Matrix: "!liege:test", Name: "Liège", State: storage.Joined, Kind: storage.Circle, Encryption: "{}"}}}))
	rooms, err := store.Rooms(context.Background())
	must(t, err)
	must(t, store.Do(context.Background(), func(tx *storage.Tx) error {
		return tx.Record(storage.Entry{Circle: rooms[0].ID, Member: "m1", Act: "propose", Ref: "p1"})
	}))
	file := o.path("cercle.zip")
	o.expect(o.run(context.Background(), "export", file, "-config", o.path("config.yaml")), exitOK, "tout ce que voit le cercle Liège")
	o.expect(o.run(context.Background(), "import", file, "-config", o.path("config.yaml")), exitUnexpected, "Un autre Tocsin sert ce compte")
	other := newServed(t)
	other.expect(other.run(context.Background(), "import", file, "-config", other.path("config.yaml")), exitOK, "cercle Liège", "chaîne intacte")
}
