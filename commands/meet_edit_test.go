package commands

import (
	"strings"
	"testing"
)

// TestReactionsGo: an emoji says that something was done; it goes when that is undone or
// becomes something else, and is never edited.
func TestReactionsGo(t *testing.T) {
	s := meets(t)
	note := s.message("alice", "décision : on ferme")
	said := s.deliveries(namur, note)
	if got := sent(said); got != "react 📝" {
		t.Fatalf("a note: %s", got)
	}
	emoji := "$said-" + said[0].Txn
	if got := sent(s.deliveries(namur, s.edit("alice", note.ID, "décision : on ouvre"))); got != "" {
		t.Errorf("edited: %s", got)
	}
	got := s.deliveries(namur, s.edit("alice", note.ID, "parole"))
	if sent(got) != "redact  → "+emoji+"\nsay La parole est à alice." {
		t.Errorf("edited to something else: %s", sent(got))
	}
	words := "$said-" + got[1].Txn
	if got := sent(s.deliveries(namur, s.edit("alice", note.ID, "idée : autre chose"))); got != "say ✓ Noté · Assemblée n° 1 · Rentrée → "+words {
		t.Errorf("edited back: %s", got)
	}
	here := s.message("bruno", "présent")
	emoji = "$said-" + s.deliveries(namur, here)[0].Txn
	if got := sent(s.deliveries(namur, s.edit("bruno", here.ID, "présent en ligne"))); got != "" {
		t.Errorf("another way to be there: %s", got)
	}
	if got := sent(s.deliveries(namur, s.remove("bruno", here.ID))); got != "redact  → "+emoji {
		t.Errorf("removed: %s", got)
	}
	if all := s.attendees(1); len(all) != 0 {
		t.Errorf("still there: %+v", all)
	}
}

// TestPresenceOfOthersRemoved: a message takes back what it said, of whom it said it, and
// nothing else; what somebody needs was said elsewhere.
func TestPresenceOfOthersRemoved(t *testing.T) {
	s := meets(t)
	others := s.message("alice", "présents Dina, Emil, +Fatima")
	s.doIn(namur, others)
	s.in(namur, "alice", "présente")
	s.in(namur, "emil", "présent en ligne")
	s.in(dm("chloé"), "chloé", "besoin garde")
	here := s.message("chloé", "présente")
	s.doIn(namur, here)
	s.doIn(namur, s.remove("alice", others.ID))
	s.doIn(namur, s.remove("chloé", here.ID))
	var who []string
	for _, a := range s.attendees(1) {
		who = append(who, string(a.Presence)+" "+itoa(len(a.Needs)))
	}
	if got := strings.Join(who, ", "); got != "en-ligne 0, sur-place 0,  1" { // Emil, Alice, and what Chloé needs
		t.Errorf("left: %s", got)
	}
	if got := plainSpaces(s.in(namur, "bruno", "!ag")); !strings.Contains(got, "Là : 2 personnes") || strings.Contains(got, "garde") {
		t.Errorf("%s", got)
	}
	s.in(namur, "chloé", "présente")
	wantSaid(t, s.in(dm("bruno"), "bruno", "ag"), "garde d'enfants 1")
}

// TestHandsOfOthersRemoved: who asked for others takes down their hands, not one's own.
func TestHandsOfOthersRemoved(t *testing.T) {
	s := meets(t)
	s.in(namur, "bruno", "parole")
	s.in(namur, "alice", "parole")
	others := s.message("alice", "parole Dina, +Fatima")
	s.doIn(namur, others)
	s.doIn(namur, s.edit("alice", others.ID, "parole Emil"))
	if q := s.floor(1); len(q.Waiting) != 2 || s.in(namur, "chloé", "!parole") == "" {
		t.Errorf("after the edit: %+v", q.Waiting)
	}
	s.doIn(namur, s.remove("alice", others.ID))
	wantSaid(t, s.in(namur, "farah", "parole"), "Ensuite : alice, chloé, farah.")
}

// TestItemsEdited: what a message did to an agenda is done otherwise, and never becomes a
// title.
func TestItemsEdited(t *testing.T) {
	s := meets(t)
	first := s.message("alice", "!point Budjet")
	s.doIn(namur, first)
	s.in(namur, "alice", "!point Salle")
	s.doIn(namur, s.edit("alice", first.ID, "!point Budget 20 min"))
	for _, text := range []string{"!point 9 20 min", "!point 9 la prochaine fois", "!point 9 oui"} {
		wantSaid(t, s.in(namur, "alice", text), "Je ne trouve pas le point 9.")
	}
	want := s.message("bruno", "!point 1 oui")
	s.doIn(namur, want)
	wantSaid(t, s.text(s.edit("bruno", want.ID, "!point 2 oui")), "Le point 2, Salle, a 2 soutiens.")
	wantSaid(t, s.text(s.edit("alice", first.ID, "!point 2 reporter")), "Reporté à la prochaine : 2 · Salle")
	if got := s.agendaOf(1); got != "1 Budget retire; 2 Salle reporte; " {
		t.Errorf("%s", got)
	}
	wantSaid(t, s.in(namur, "dina", "!point 2 oui"), "Le point 2, Salle, a 3 soutiens.")
	wantSaid(t, s.text(s.remove("bruno", want.ID)), "Vous ne soutenez plus le point 2, Salle.")
}
