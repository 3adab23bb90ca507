package commands

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/incident"
	"tocsin/storage"
)

// TestNothingTiesATellerToAReport that was told in private: what names the report names neither
// a member nor a message, and the other way round.
func TestNothingTiesATellerToAReport(t *testing.T) {
	s := MustTelling(t)
	s.now = s.now.Add(17*time.Minute + 23*time.Second + 456*time.Millisecond)
	told, yes := s.tell(dm("emil"), "emil", bankTale, "oui citer")
	if err := s.store.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	id, all := s.report(1).ID, s.rows()
	var names []string
	for table, rows := range all {
		for _, r := range rows {
			for column, value := range r {
				if strings.Contains(value, id) {
					names = append(names, table+"."+column)
				}
			}
		}
	}
	slices.Sort(names)
	if got := strings.Join(names, " "); got != "due.ref reports.id" {
		t.Errorf("the report is named in %s", got)
	}
	for _, r := range all["inbox"] {
		if verb := r["verb"]; verb != "" && verb != answered || r["ref"] != "" || r["body"] != "" {
			t.Errorf("the inbox keeps %v", r)
		}
	}
	if len(all["journal"])+len(all["dialogs"]) > 0 {
		t.Errorf("%v, %v", all["journal"], all["dialogs"])
	}
	for _, e := range []storage.Incoming{told, yes} {
		s.wantNoHash(t, all["reports"][0], e.ID)
	}
	for _, due := range all["due"] {
		at, _ := time.ParseDuration(due["at_ms"] + "ms")
		if number, _, ordered := strings.Cut(due["id"], "-"); due["ref"] == id && (ordered || at%time.Hour != 0) {
			t.Errorf("when it is to be read tells when it was told: %s at %s, %s", number, due["wall"], due["at_ms"])
		}
	}
}

// wantNoHash has a row of a report hold nothing that can be computed of an event without the key.
func (s *scene) wantNoHash(t *testing.T, report row, event string) {
	t.Helper()
	for _, salted := range []string{event, "source of a report\n" + event, maskedSource + event, report["id"] + "\n" + event} {
		sum := sha256.Sum256([]byte(salted))
		for _, form := range []string{salted, hex.EncodeToString(sum[:]), base64.RawStdEncoding.EncodeToString(sum[:])} {
			for column, value := range report {
				if value == form {
					t.Errorf("%s is that of %s", column, event)
				}
			}
		}
	}
}

// TestReceiptIsTheOnlyWay to a report told in private: not being its author, nor other words;
// and after two days not the message either.
func TestReceiptIsTheOnlyWay(t *testing.T) {
	s := MustTelling(t)
	room := dm("emil")
	told, yes := s.message("emil", bankTale), s.message("emil", "oui")
	s.doIn(room, told)
	said := plainSpaces(strings.Join(s.doIn(room, yes), "\n"))
	_, after, _ := strings.Cut(said, "reçu, à garder : ")
	receipt := strings.Join(strings.Fields(after)[:3], " ")
	for _, r := range s.rows()["reports"] {
		if r["source"] == "" || r["assent"] == "" || strings.Contains(fmt.Sprint(r), receipt) {
			t.Errorf("%v", r)
		}
	}
	s.now = s.now.Add(48 * time.Hour)
	if err := s.store.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, r := range s.rows()["reports"] {
		if r["source"] != "" || r["assent"] != "" || r["receipt"] == "" {
			t.Errorf("after two days: %v", r)
		}
	}
	s.doIn(room, s.remove("emil", told.ID))
	s.doIn(room, s.remove("emil", yes.ID))
	for _, text := range []string{"signalements 1 retirer", "signalements 1 lilas calme 0417 retirer", "signalements 1 " + receipt[:len(receipt)-1] + "x retirer"} {
		if said := s.in(room, "emil", text); strings.Contains(said, "✓") || s.report(1).Status != incident.Received {
			t.Errorf("%s: %s", text, said)
		}
	}
	wantSaid(t, s.in(dm("dina"), "dina", "signalements 1 retirer "+receipt), "✓") // whoever has the words
	if r := s.report(1); r.Status != incident.Withdrawn || r.Words.Text != "" {
		t.Errorf("%+v", r)
	}
}
