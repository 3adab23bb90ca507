package commands

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"tocsin/collective/mandate"
	"tocsin/storage"
)

// TestMandateWalk: six members say whatever can be said of mandates while time passes. Nothing fails; what
// somebody has ends by itself, what is pending has something planned or a vote, and nothing is planned for
// what is over.
func TestMandateWalk(t *testing.T) {
	given, over := 0, 0
	rounds := 12
	if testing.Short() {
		rounds = 3
	}
	for round := range rounds {
		r := rand.New(rand.NewPCG(uint64(round), 3))
		s := MustSix(t, nil)
		s.take(storage.RoomIntake{Matrix: namur, Name: "Namur"})
		for range 120 {
			who := pick(r, six...)
			text := mandateWord(r)
			room := namur
			if r.IntN(3) == 0 {
				room, text = dm(who), strings.TrimPrefix(text, "!")
			}
			said := s.in(room, who, text)
			if r.IntN(4) == 0 {
				said += s.wait(time.Duration(1+r.IntN(60)) * time.Hour)
			}
			if r.IntN(25) == 0 && who != "alice" {
				said += s.in(dm(who), who, "mesdonnees oublier") + s.in(dm(who), who, "oubliez-moi")
			}
			if strings.Contains(said, "de mon côté") || strings.Contains(said, "[mandate.") {
				t.Fatalf("round %d, %s: %q was answered %s", round, who, text, said)
			}
			g, o := checkMandates(t, s)
			given, over = max(given, g), max(over, o)
		}
	}
	if given == 0 || over == 0 {
		t.Errorf("%d given and %d over at the most, so that nothing is proven", given, over)
	}
}

func mandateWord(r *rand.Rand) string {
	n := 1 + r.IntN(8)
	days := fmt.Sprintf("dans %d jours", 3+r.IntN(40))
	kind := pick(r, "presse", "pv", "coordination", "zone")
	return pick(r,
		fmt.Sprintf(`!mandat %s à %s jusqu'à %s "dire" rapport %s`, kind, pick(r, "alice", "bruno", "moi", "+Fatima", "nobody"), days, days),
		fmt.Sprintf(`!mandat %s au sort jusqu'à %s "dire" rapport %s`, kind, days, days),
		fmt.Sprintf("!mandat %s %s", kind, pick(r, "je veux bien", "non", "")),
		fmt.Sprintf("!mandat %d %s", n, pick(r, "je veux bien", "non", "oui", "vote", "je rends", `retirer "tourner"`, `rapport "bien"`, "", "retirer")),
		fmt.Sprintf("!mandat %d %s", n, pick(r, "oui", "oui", "je veux bien")),
		fmt.Sprintf("!vote %d %s", n, pick(r, "pour", "pour", "pour", "contre")),
		fmt.Sprintf("!%s %d", pick(r, "retirer", "contester"), n),
		"!mandat", "passer", "tourner", days, "!mandat oui", "!mandat je rends",
	)
}

// checkMandates looks at all mandates of the circle, and returns how many somebody has and how many are over.
func checkMandates(t *testing.T, s *scene) (given, over int) {
	t.Helper()
	room := s.circleOf(namur)
	s.inTx(func(tx *storage.Tx) error {
		all, err := tx.Mandates(idsOfRooms([]storage.Room{room}))
		for _, m := range all {
			planned := 0
			for _, kind := range []string{dueMandateAsk, dueMandateSilent, dueMandateDraw, dueMandateLot, dueMandateTell, dueMandateReport, dueMandateEnd} {
				if is, err := tx.Planned(kind, m.ID); err != nil {
					return err
				} else if is {
					planned++
				}
			}
			ends, err := tx.Planned(dueMandateEnd, m.ID)
			if err != nil {
				return err
			}
			switch m.State {
			case mandate.Held:
				given++
				if !ends || m.Holder == "" {
					t.Errorf("n° %d: nothing ends it, or nobody has it", m.Number)
				}
			case mandate.Asked:
				if planned == 0 {
					t.Errorf("n° %d: nothing is planned", m.Number)
				}
			case mandate.Voting, mandate.Calling:
				if p, err := tx.ProposalByID(m.Proposal); planned == 0 && (err != nil || p.State != "ouverte") {
					t.Errorf("n° %d, %s: nothing is planned and nothing voted on: %s, %v", m.Number, m.State, p.State, err)
				}
			default:
				over++
				if planned > 0 || m.Subscription != "" {
					t.Errorf("n° %d, %s: %d things are planned, %q", m.Number, m.State, planned, m.Subscription)
				}
			}
		}
		return err
	})
	return given, over
}
