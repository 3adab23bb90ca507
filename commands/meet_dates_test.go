package commands

import (
	"strings"
	"testing"
	"time"

	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// dated is the state of an assembly, and when it begins.
func (s *scene) dated(number int) (state assembly.State, starts time.Time) {
	s.assembly(number, func(_ *storage.Tx, a assembly.Assembly) error {
		state, starts = a.State, a.Starts
		return nil
	})
	return state, starts
}

// TestPollOfDatesUnderAnyRule: a question that waits to be seconded, or is secret, does not
// keep a circle from finding a date.
func TestPollOfDatesUnderAnyRule(t *testing.T) {
	for name, change := range map[string]func(*decision.Rules){
		"seconded": func(r *decision.Rules) { r.Seconds = 2 },
		"secret":   func(r *decision.Rules) { r.Secret = true },
		"long":     func(r *decision.Rules) { r.Open = decision.MaxOpen },
	} {
		s := MustSix(t, change)
		s.in(namur, "alice", `!ag "Rentrée" jeudi 19h ; vendredi 19h`)
		p := s.proposal(1)
		if p.State != decision.Open || p.Rules.Seconds != 0 {
			t.Errorf("%s: %s, %d to second it", name, p.State, p.Rules.Seconds)
		}
		if first := time.Date(2025, time.November, 27, 19, 0, 0, 0, s.now.Location()); !p.Deadline.Before(first) {
			t.Errorf("%s: it ends at %s", name, p.Deadline)
		}
		s.wait(80 * time.Hour)
		s.in(liege, "alice", `!ag "Petit" jeudi 4 décembre 19h ; vendredi 5 décembre 19h`) // too few for a secret
		if p := s.proposal(2); p.State != decision.Open || p.Rules.Secret {
			t.Errorf("%s among three: %s, secret %t", name, p.State, p.Rules.Secret)
		}
	}
}

// TestDeadlineOfAPollOfDates: it ends before the first date, however near that is.
func TestDeadlineOfAPollOfDates(t *testing.T) {
	for in, want := range map[time.Duration]time.Duration{ // from now to the first date, and to the end of the poll
		30 * time.Minute: 15 * time.Minute, 90 * time.Minute: 45 * time.Minute, 3 * time.Hour: 2 * time.Hour,
		8 * time.Hour: 5 * time.Hour, 60 * time.Hour: 36 * time.Hour, 30 * 24 * time.Hour: 100 * time.Hour,
	} {
		s := MustSix(t, func(r *decision.Rules) { r.Open = 100 * time.Hour })
		first, second := s.now.Add(in), s.now.Add(in+time.Hour)
		text := `!ag "X" ` + first.Format("2006-01-02 15:04") + " ; " + second.Format("2006-01-02 15:04")
		s.in(namur, "alice", text)
		if got := s.proposal(1).Deadline.Sub(s.now); got != want {
			t.Errorf("%s ahead: the poll ends after %s, want %s", in, got, want)
		}
	}
}

// TestPollOfDatesThatComesToNothing: nothing is called without its poll, and of a poll that
// ends otherwise the circle is told what becomes of the date.
func TestPollOfDatesThatComesToNothing(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", `!ag "Rentrée" jeudi 4 décembre 19h ; vendredi 5 décembre 19h`)
	wantSaid(t, s.in(namur, "alice", "!retirer 1"), "`!ag 1 déplacer mardi 19h`")
	if state, _ := s.dated(1); state != assembly.Dateless {
		t.Errorf("%s", state)
	}
	s.in(namur, "alice", `!ag "Fête" jeudi 4 décembre 19h ; vendredi 5 décembre 19h`)
	wantSaid(t, s.in(namur, "bruno", "!ag 2 déplacer samedi 6 décembre 14h"), "Le sondage n° 2 s'arrête")
	if p := s.proposal(2); p.State != decision.Withdrawn {
		t.Errorf("the poll is %s", p.State)
	}
	s.in(namur, "alice", `!ag "Tard" mardi 19h ; mercredi 19h`)
	s.in(namur, "bruno", "!vote 3 A")
	if said := s.wait(20 * 24 * time.Hour); !strings.Contains(said, "`!ag 3 déplacer mardi 19h`") { // nobody was there to count
		t.Errorf("all dates are over: %s", said)
	}
	if state, starts := s.dated(3); state != assembly.Dateless || !starts.IsZero() {
		t.Errorf("%s, %s", state, starts)
	}
}

// TestAnnulledPollOfDates: the date stays, since people count on it, and everybody is told.
func TestAnnulledPollOfDates(t *testing.T) {
	s := MustSix(t, func(r *decision.Rules) { r.Cosigners = 1 })
	s.in(namur, "alice", `!ag "Rentrée" jeudi 18 décembre 19h ; vendredi 19 décembre 19h`)
	s.in(namur, "bruno", "!vote 1 B")
	s.wait(101 * time.Hour)
	_, before := s.dated(1)
	s.in(namur, "alice", "!contester 1 trop court")
	wantSaid(t, s.in(namur, "dina", "!contester 1 trop court"), "garde sa date")
	if state, after := s.dated(1); state != assembly.Called || !after.Equal(before) || before.IsZero() {
		t.Errorf("%s, %s then %s", state, before, after)
	}
}

// TestRefusedCallLeavesNothing: where the poll cannot be, there is no assembly either.
func TestRefusedCallLeavesNothing(t *testing.T) {
	s := MustSix(t, nil)
	s.take(storage.RoomIntake{Matrix: namur, Name: "Namur"})
	for _, text := range []string{`!ag "Loin" mardi 19h avec Namurr ; jeudi 19h`, `!ag "X" mardi 19h-19h ; hier 19h`, `!ag "Y" avec Namurr mardi 19h`} {
		s.in(liege, "alice", text)
		s.in(liege, "alice", "!annuler")
	}
	if n := s.number("SELECT count(*) FROM assemblies") - s.number("SELECT count(*) FROM assemblies WHERE state = 'appelee'"); n != 0 {
		t.Errorf("%d assemblies without a date or a poll", n)
	}
}
