package assembly_test

import (
	"testing"
	"time"
	"tocsin/collective/assembly"
)

func TestPausesAreNotSpoken(t *testing.T) {
	q := assembly.Queue{}
	q.Pause(at(24, 18, 0)) // while nobody speaks
	q.Resume(at(24, 18, 1))
	if q.Speaking(at(24, 18, 2)) != 0 {
		t.Error("nobody speaks")
	}
	start(t, &q, member("a"))
	if err := q.Ask(member("b"), assembly.Hand, at(24, 19, 1)); err != nil {
		t.Fatal(err)
	}
	q.Pause(at(24, 19, 2))
	q.Pause(at(24, 19, 5))
	if turn, ok := q.Next(at(24, 19, 6)); ok || q.Now == nil || q.Now.Who != member("a") {
		t.Errorf("%v is called in a pause", turn)
	}
	q.Resume(at(24, 19, 12))
	q.Resume(at(24, 19, 13))
	if got := q.Speaking(at(24, 19, 14)); got != 4*time.Minute {
		t.Errorf("spoke %v", got)
	}
	if got := q.Speaking(at(24, 18, 0)); got != 2*time.Minute { // a clock that was put back
		t.Errorf("spoke %v", got)
	}
	q.Next(at(24, 19, 14))
	if got := q.Spoke[member("a")]; got != (assembly.Talk{Turns: 1, Time: 4 * time.Minute}) {
		t.Error(got)
	}
	q.Pause(at(24, 19, 15))
	q.Clear(at(24, 19, 30)) // the assembly ends in a pause
	if got := q.Spoke[member("b")]; got != (assembly.Talk{Turns: 1, Time: time.Minute}) {
		t.Error(got)
	}
}
