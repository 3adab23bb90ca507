package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"tocsin/collective/export"
	"tocsin/internal/pgtest"
)

// stays are the tables and columns that leave with no circle, each with the reason. Nobody in the
// circle sees them, or they mean nothing elsewhere.
var stays = map[string]string{
	"meta":           "the proof of a key and where sync is: of this database",
	"past_rooms":     "hashes by this database's key",
	"inbox":          "what waits to be handled, and what events did: of this bot's account",
	"outbox":         "what waits to be said",
	"dialogs":        "what somebody is being asked in private",
	"turnout":        "who has voted in secret",
	"secret_ballots": "the box of a secret vote: its file was given to the circle when it closed",
	"urns":           "the box of a vote: its numbers are in the receipt",
	"urn_voters":     "the box of a vote: its numbers are in the receipt",
	"pledges":        "sealed until they hold, and told to nobody but those who confirmed",
	"changes":        "what can be undone for a day, on the host where it was done",
	"change_entries": "what can be undone for a day, on the host where it was done",

	"mandates.subscription": "what a member asked for alone",

	"report_readers": "who was asked in private to read a text again",

	"convergences":       "between Tocsins: another host is another one, with a key of its own, and is to be compared by voice again",
	"tocsins":            "keys that this Tocsin trusts, by hashes of this database's key",
	"tocsin_circles":     "by hashes of this database's key",
	"consultations":      "between Tocsins; the vote of the circle leaves as a proposal, and the joint result stands in the room",
	"consultation_parts": "signed with keys of Tocsins; each tally stands in the room",
	"shared_figures":     "of other collectives, signed to this Tocsin; they stand in the room",

	"rooms.lookup": "a hash by this database's key", "rooms.kind": "a circle", "rooms.state": "of this bot's account",
	"rooms.successor": "of this bot's account", "rooms.last_event": "of this bot's account", "rooms.joined_ms": "of this bot's account",
	"members.lookup": "a hash by this database's key", "members.language": "what a member asked for alone",
	"members.automated": "programs are no members", "members.reminders": "what a member asked for alone", "members.standing": "what a member was told alone",
	"proposals.poll": "a message of this bot", "proposal_circles.poll": "a message of this bot",
	"ballots.sum":       "by this database's key",
	"electorate.active": "who was active is counted, never named",
	"assemblies.queue":  "who spoke how long is forgotten at the end", "assemblies.drawings": "who was there when lots were drawn",
	"attendees.by_id": "who put somebody down", "attendees.needs": "shown in totals only",
	"action_people.by_id": "who put somebody down",
	"reports.receipt":     "a hash of who told it", "reports.source": "a hash of the message that told it", "reports.assent": "a hash of a message",
	"subscriptions.member_id": "what a member asked for alone: such rows stay",
	"due.id":                  "tells when it was planned beside which message",
	"journal.circle_id":       "the journal leaves in its own form, see export.Source", "journal.seq": "see journal.circle_id",
	"journal.at_ms": "see journal.circle_id", "journal.member_id": "see journal.circle_id", "journal.act": "see journal.circle_id",
	"journal.ref": "see journal.circle_id", "journal.detail": "see journal.circle_id", "journal.digest": "see journal.circle_id", "journal.hash": "see journal.circle_id",
}

// TestEverythingLeavesOrSaysWhy walks the schema: a column leaves with its circle, or there is a
// reason why not and a value that it has where the circle comes in.
func TestEverythingLeavesOrSaysWhy(t *testing.T) {
	leaves, left := map[string]bool{}, map[string]bool{}
	for _, p := range portables() {
		for _, c := range p.parsed() {
			leaves[p.source()+"."+c.Name] = true
		}
		for name := range p.left {
			left[p.source()+"."+name] = true
		}
	}
	for table, list := range columns {
		for column := range strings.FieldsSeq(strings.ReplaceAll(list, "*", "")) {
			name := table + "." + column
			if leaves[name] {
				delete(leaves, name)
				if stays[name] != "" || stays[table] != "" {
					t.Errorf("%s leaves, and there is a reason why not", name)
				}
				continue
			}
			if stays[name] == "" && stays[table] == "" {
				t.Errorf("%s: add it to portables (export_tables*.go), or say in stays why it does not leave", name)
			}
			if stays[name] != "" && table != "journal" && !left[name] {
				t.Errorf("%s: say in portables what it is where a circle comes in", name)
			}
		}
	}
	for name := range leaves {
		t.Errorf("there is no %s", name)
	}
}

// TestPortablesFitTheSchema: numbers are numbers, and what is sealed in the database leaves opened.
func TestPortablesFitTheSchema(t *testing.T) {
	s, _ := MustStore(t)
	for _, p := range portables() {
		types := map[string]string{}
		var infos []struct{ Name, Type string }
		query := "SELECT name, type FROM pragma_table_info(?)"
		if pgtest.On() {
			query = "SELECT column_name AS name, upper(data_type) AS type FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?"
		}
		if err := s.db.Raw(query, p.source()).Scan(&infos).Error; err != nil {
			t.Fatal(err)
		}
		for _, info := range infos {
			types[info.Name] = info.Type
		}
		for _, c := range p.parsed() {
			if number := types[c.Name] != "TEXT"; number != (c.Kind == export.Number) {
				t.Errorf("%s.%s is %s", p.source(), c.Name, types[c.Name])
			}
			if sealed := strings.Contains(" "+columns[p.source()]+" ", " "+c.Name+"* "); sealed != c.sealed {
				t.Errorf("%s.%s: sealed is %v", p.source(), c.Name, sealed)
			}
		}
	}
}

// shape is of all that an export has: what its rows are, which leave, and how values are made.
func shape() string {
	sum := sha256.New()
	for _, p := range portables() {
		fmt.Fprintln(sum, p.name, p.table, strings.Fields(p.columns), strings.Fields(p.where), p.key, p.made)
	}
	return hex.EncodeToString(sum.Sum(nil))[:16]
}

// TestShapeHasAVersion: whoever changes what is in an export gives it another version, for it can be
// read back by a program of the same version only. Released ones stay in the list.
func TestShapeHasAVersion(t *testing.T) {
	if want := map[int]string{1: "1baffbc230ac0f8d"}[export.Version]; shape() != want {
		t.Errorf("the lists in export_tables*.go make %s: put export.Version up by one and add it here, unless no release had this version", shape())
	}
}
