package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/journal"
	"tocsin/storage"
)

// TestNothingSecretInTheLedger walks through all that is to stay untold: choices and who gave them,
// signatures, who comes, who contests and seconds, who told a report. The file of the journal, with
// every word opened, has none of it.
func TestNothingSecretInTheLedger(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.in(namur, "alice", `!proposer greve-numerique "Plus de virements" du 8 au 9 décembre`)
	for i, who := range six {
		s.in(dm(who), who, "vote 1 "+[]string{"pour", "contre"}[i%2]+" "+phrasesOf[who])
	}
	s.in(namur, "bruno", "!vote 1 contre")
	s.in(dm("dina"), "dina", "vote 1 abstention "+phrasesOf["dina"])
	s.in(namur, "bruno", `!proposer question "Mardi chez Mme Diallo, 0478/12.34.56 ?" jusqu'à demain 18h`)
	s.in(dm("emil"), "emil", "vote 2 contre")
	s.in(namur, "alice", `!action lettre-ouverte "À la banque"`)
	s.in(dm("farah"), "farah", "action 1 je viens")
	s.in(dm("farah"), "farah", "signaler la mutuelle ne répond plus, Mme Diallo (85.07.30-033.28) attend, 12 appels")
	s.in(dm("farah"), "farah", "oui")
	s.in(namur, "alice", `!ag maintenant "Rentrée"`)
	s.in(namur, "dina", "présente")
	s.in(namur, "dina", "parole")
	s.in(namur, "alice", "info : Mme Diallo (0478/12.34.56) a appelé")
	s.in(namur, "alice", "!ag clore")
	s.wait(28 * time.Hour)
	s.in(dm("emil"), "emil", "contester 2 Mme Diallo, 0478/12.34.56, le sait")
	s.wait(24 * 40 * time.Hour)
	if n := CheckLedgers(t, s.engine, s.store); n < 10 {
		t.Errorf("%d entries, so that nothing is proven", n)
	}
	var dump strings.Builder
	members := map[string]string{}
	circle := s.roomID(namur)
	if err := s.store.Do(t.Context(), func(tx *storage.Tx) error {
		entries, err := tx.JournalEntries(circle)
		if err != nil {
			return err
		}
		for _, e := range entries {
			members[e.Member] += e.Act + " "
		}
		return journal.Write(&dump, entries)
	}); err != nil {
		t.Fatal(err)
	}
	for _, untold := range append([]string{"contre", "abstention"}, "lune claire", "lampe verte", "pont neuf", "rue haute", "mutuelle") {
		if strings.Contains(dump.String(), untold) {
			t.Errorf("%q is in the journal", untold)
		}
	}
	if len(members) > 3 { // Tocsin or nobody, alice and bruno: the others did nothing but choose, sign, come, tell
		t.Errorf("%v", members)
	}
}

// roomID is the id of a room inside Tocsin.
func (s *scene) roomID(matrix string) (id collective.RoomID) {
	s.tb.Helper()
	rooms, err := s.store.Rooms(s.tb.Context())
	if err != nil {
		s.tb.Fatal(err)
	}
	for _, r := range rooms {
		if r.Matrix == matrix {
			id = r.ID
		}
	}
	return id
}
