package commands

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/storage"
)

// MustBraked is a circle of six in which 20 messages of a sender are answered a minute.
func MustBraked(tb testing.TB) *scene {
	tb.Helper()
	s := MustSix(tb, nil)
	s.engine.brake.burst = 20
	return s
}

// flood is many messages of somebody at once, numbered where text has a verb for that.
func (s *scene) flood(n int, who, text string) (all []storage.Incoming) {
	for i := range n {
		said := text
		if strings.Contains(text, "%d") {
			said = fmt.Sprintf(text, i)
		}
		all = append(all, s.message(who, said))
	}
	return all
}

// atOnce takes events of rooms, handles them, and returns what is said, in the order of the outbox.
func (s *scene) atOnce(rooms map[string][]storage.Incoming) []string {
	s.tb.Helper()
	for room, events := range rooms {
		s.take(storage.RoomIntake{Matrix: room, Events: events})
	}
	s.drain()
	return s.heard()
}

// TestFloodIsToldOnce: of five hundred commands twenty are answered, and one answer says why not the others;
// whoever writes after them is answered next.
func TestFloodIsToldOnce(t *testing.T) {
	for name, text := range map[string]string{
		"commands": "!aide", "slips": "!aidee%d", "questions": "!proposer", "what does not exist": "!résultat %d", "reports": "!signaler",
	} {
		t.Run(name, func(t *testing.T) {
			s := MustBraked(t)
			events := append(s.flood(500, "alice", text), s.message("bruno", "!résultat 77"))
			said := s.atOnce(map[string][]storage.Incoming{namur: events})
			if len(said) != 22 || !strings.Contains(said[20], "jusqu'à 14") || !strings.Contains(said[21], "77") {
				t.Errorf("%d are said, the last %q", len(said), said[max(0, len(said)-2):])
			}
			if s.now = s.now.Add(burstPause); len(s.doIn(namur, s.message("alice", "!aide"))) != 1 {
				t.Error("after the pause alice is not answered")
			}
			if s.log.Len() > 0 {
				t.Error(s.log.String())
			}
		})
	}
}

// TestFloodKeepsNobodyWaiting: with five hundred messages of one waiting, who writes elsewhere is answered by the
// first transaction, and who writes in the same room gets the next answer after those within the burst.
func TestFloodKeepsNobodyWaiting(t *testing.T) {
	s := MustBraked(t)
	s.take(storage.RoomIntake{Matrix: namur, Events: s.flood(500, "alice", "!aide")})
	s.take(storage.RoomIntake{Matrix: liege, Events: []storage.Incoming{s.message("chloé", "!résultat 55")}})
	s.inTx(func(tx *storage.Tx) error {
		first, err := tx.Pending(batch)
		if !slices.ContainsFunc(first, func(e storage.Event) bool { return strings.Contains(e.Body.Text, "55") }) {
			t.Error("chloé waits in another room")
		}
		return err
	})
	s.drain()
	s.heard()
}

// TestForgedMomentsAreBraked: what the sender's server says of when something was sent is no way around.
func TestForgedMomentsAreBraked(t *testing.T) {
	s := MustBraked(t)
	events := s.flood(200, "alice", "!aide")
	for i := range events {
		events[i].Sent = s.now.AddDate(0, 0, i-100)
	}
	if said := s.atOnce(map[string][]storage.Incoming{namur: events}); len(said) != 21 {
		t.Errorf("%d are said", len(said))
	}
}

// TestFloodOfBallots: every ballot counts, the last one holds, and nothing is said two hundred times.
func TestFloodOfBallots(t *testing.T) {
	s := MustBraked(t)
	s.in(namur, "bruno", `!proposer question "On continue ?" jusqu'à vendredi 18h`)
	poll := s.poll()
	events := s.flood(100, "alice", "!vote 1 pour")
	for range 99 {
		events = append(events, s.tap("alice", poll, "pour"))
	}
	events = append(events, s.message("alice", "!vote 1 contre"))
	if said := s.atOnce(map[string][]storage.Incoming{namur: events}); len(said) != 21 {
		t.Errorf("%d are said: %q", len(said), said[len(said)-1])
	}
	wantSaid(t, s.wait(5*24*time.Hour), "Contre 1,")
}

// TestFloodOfWhatCannotCount: what a vote does not take is said to its sender as often as before the pause, and no
// more: by taps, in clear, by edits of one message.
func TestFloodOfWhatCannotCount(t *testing.T) {
	s := MustBraked(t)
	s.in(namur, "bruno", `!proposer question "On continue ?" jusqu'à vendredi 18h`)
	poll := s.poll()
	s.now = s.now.Add(time.Minute)
	s.take(storage.RoomIntake{Matrix: namur, Members: []storage.MemberChange{{Matrix: user("zoé"), Name: "Zoé", Membership: "join", Since: s.now}}})
	first := s.message("alice", "!aide")
	s.doIn(namur, first)
	var taps, clear, edits []storage.Incoming
	for range 200 {
		taps = append(taps, s.tap("zoé", poll, "pour"))
		e := s.message("farah", "!vote 1 pour")
		e.Body.Clear = true
		clear = append(clear, e)
		edits = append(edits, s.edit("alice", first.ID, "!aide"))
	}
	for name, test := range map[string]struct {
		events []storage.Incoming
		most   int
	}{"taps of who came later": {taps, 41}, "in clear": {clear, 21}, "edits": {edits, 20}} {
		if said := s.atOnce(map[string][]storage.Incoming{namur: test.events}); len(said) != test.most {
			t.Errorf("%s: %d are said: %q", name, len(said), said[len(said)-1])
		}
	}
}

// TestFloodOfSecretBallots: in private too every ballot counts, the last one under its phrase.
func TestFloodOfSecretBallots(t *testing.T) {
	s := MustBraked(t)
	s.in(namur, "bruno", `!proposer question "On continue ?" secret jusqu'à vendredi 18h`)
	events := s.flood(60, "alice", "vote 1 pour lune claire")
	events = append(events, s.message("alice", "vote 1 contre lune claire"))
	if said := s.atOnce(map[string][]storage.Incoming{dm("alice"): events}); len(said) != 21 {
		t.Errorf("%d are said: %q", len(said), said[len(said)-1])
	}
	if ballots, turnout := s.secrets(); ballots != 1 || turnout != 1 {
		t.Errorf("%d ballots of %d", ballots, turnout)
	}
	wantSaid(t, s.wait(5*24*time.Hour), "Contre 1,")
}

// TestBrake: what is not stored may be forgotten, come twice, or meet a clock that was put back.
func TestBrake(t *testing.T) {
	now, alice := time.Date(2025, 11, 24, 14, 0, 0, 0, time.UTC), sender{"liege", "alice"}
	b := &brake{burst: 3}
	weigh := func(event string, at time.Time, want pacing) {
		t.Helper()
		if got, _ := b.weigh(alice, event, at); got != want {
			t.Errorf("%s: %v, expected %v", event, got, want)
		}
	}
	for range 5 { // a transaction that is undone and done again
		weigh("$1", now, inTime)
	}
	weigh("$2", now, inTime)
	weigh("$3", now.Add(59*time.Second), inTime)
	weigh("$4", now.Add(time.Minute), inTime) // the first two are a minute old
	weigh("$5", now.Add(time.Minute), inTime)
	weigh("$6", now.Add(time.Minute), tooMany)
	weigh("$6", now.Add(time.Minute), tooMany)
	weigh("$7", now.Add(time.Minute), paused)
	if got, _ := b.weigh(sender{"namur", "alice"}, "$8", now); got != inTime {
		t.Error("it brakes in another room")
	}
	weigh("$9", now.Add(-time.Hour), inTime) // the clock was put back
	for i := range 3 * idleSenders {
		b.weigh(sender{"liege", collective.MemberID(fmt.Sprint(i))}, "$", now.Add(time.Duration(i)*time.Minute))
	}
	if len(b.senders) > 2*idleSenders {
		t.Errorf("%d are remembered", len(b.senders))
	}
	none := &brake{}
	for i := range 100 {
		if got, _ := none.weigh(alice, fmt.Sprint(i), now); got != inTime {
			t.Fatal("without a burst it brakes")
		}
	}
}

// TestFloodOfPersonalData: to know whether a text is an answer about a counter, what waits before it is read; of a
// flood the last of it, not all for each of its messages.
func TestFloodOfPersonalData(t *testing.T) {
	s, most := MustBraked(t), 0
	s.store.Guard(func(said storage.Said) (string, error) {
		waiting, err := said.Waiting()
		most = max(most, len(waiting))
		return said.Body.Text, err
	})
	s.take(storage.RoomIntake{Matrix: dm("alice"), Events: s.flood(300, "alice", "%d pour "+client)})
	if most != storage.MostWaiting {
		t.Errorf("%d are read for one message", most)
	}
}
