package commands

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tocsin/storage"
)

// breakDown adds commands that fail to an engine, each after it has written something.
func (s *scene) breakDown() {
	fail := func(key string, run func(*Call) error) {
		s.engine.commands = append(s.engine.commands, Command{Key: key, Guard: anyone, Run: func(c *Call) error {
			c.say("cancel.done")
			if err := c.tx.Record(storage.Entry{Circle: c.room.ID, Member: c.member.ID, Act: key, Detail: c.rest}); err != nil {
				return err
			}
			if err := c.tx.SaveDialog(c.room.ID, c.member.ID, key, c.rest); err != nil {
				return err
			}
			c.did(key, "ref")
			return run(c)
		}})
		s.engine.names[key] = key
	}
	fail("panics", func(*Call) error { panic("on purpose, with kanari") })
	fail("fails", func(*Call) error { return errors.New("on purpose") })
	//lint:ignore SA4000 a division by zero that the compiler does not see
	fail("outofrange", func(c *Call) error { return errors.New([]string{}[len(c.rest)-len(c.rest)]) })
	fail("sql", func(c *Call) error {
		_, err := c.tx.Send(c.room.ID, "same", 0, storage.Outgoing{})
		if err == nil {
			_, err = c.tx.Send(c.room.ID, "same", 0, storage.Outgoing{})
		}
		return err
	})
}

// batch takes several messages at once and handles them together.
func (s *scene) batch(messages ...storage.Incoming) []string {
	s.tb.Helper()
	s.take(storage.RoomIntake{Matrix: liege, Events: messages})
	s.drain()
	return s.heard()
}

func TestFailingEventsLeaveTheOthersAlone(t *testing.T) {
	for _, failing := range []string{"!panics kanari", "!fails kanari", "!outofrange kanari", "!sql kanari"} {
		t.Run(failing, func(t *testing.T) {
			s := MustScene(t)
			s.breakDown()
			s.say("alice", `!proposer action "Occuper le hall"`)
			heard := s.batch(s.message("alice", "!vote 1 pour"), s.message("bruno", failing), s.message("chloé", "!vote 1 contre"))
			if len(heard) != 3 || !strings.Contains(heard[0], "pour") || !strings.Contains(heard[2], "contre") {
				t.Fatalf("%q", heard)
			}
			internal := s.engine.catalogue.Text("fr", "error.internal", nil)
			if heard[1] != internal {
				t.Errorf("the failing one is answered %q", heard[1])
			}
			if got := s.count(); got != "1 proposals, 2 ballots, 3 acts, 0 dialogs, 2 due, 0 unhandled" {
				t.Errorf("what it wrote is left: %s", got)
			}
			if log := s.log.String(); !strings.Contains(log, "event failed") || strings.Contains(log, "!") || strings.Contains(log, "@") {
				t.Errorf("logged: %s", log)
			}
		})
	}
}

// TestFailingEventsDoNotComeBack, nor can they be undone: they did nothing.
func TestFailingEventsDoNotComeBack(t *testing.T) {
	s := MustScene(t)
	s.breakDown()
	e := s.message("bruno", "!panics")
	s.do(e)
	s.drain()
	if heard := s.heard(); len(heard) != 0 {
		t.Errorf("again: %q", heard)
	}
	heard := s.do(storage.Incoming{ID: "$redaction", Sender: user("bruno"), Kind: storage.Redaction, Sent: s.now, Body: storage.Body{Target: e.ID}})
	if len(heard) != 0 {
		t.Errorf("its removal is answered: %q", heard)
	}
}

// TestFailingEventCorrected: the answer "internal error" is replaced by the right one.
func TestFailingEventCorrected(t *testing.T) {
	s := MustScene(t)
	s.breakDown()
	s.say("alice", `!proposer action "Occuper le hall"`)
	e := s.message("bruno", "!panics")
	s.do(e)
	edit := s.message("bruno", "!vote 1 pour")
	edit.Kind, edit.Body.Target = storage.Edit, e.ID
	if heard := s.do(edit); len(heard) != 1 || !strings.Contains(heard[0], "pour") {
		t.Errorf("%q", heard)
	}
}

// TestWholeBatchOfFailures: more of them than share one transaction.
func TestWholeBatchOfFailures(t *testing.T) {
	s := MustScene(t)
	s.breakDown()
	var all []storage.Incoming
	for range batch + 10 {
		all = append(all, s.message("bruno", "!panics"))
	}
	if heard := s.batch(all...); len(heard) != batch+10 {
		t.Errorf("%d answers", len(heard))
	}
}

// TestFullDiskIsNoFailureOfTheEvent: it stays in the inbox and is handled when there is room.
func TestFullDiskIsNoFailureOfTheEvent(t *testing.T) {
	s := MustScene(t)
	full := true
	s.engine.commands = append(s.engine.commands, Command{Key: "keeps", Guard: anyone, Run: func(c *Call) error {
		if full {
			return fmt.Errorf("keep: %w", storage.ErrFull)
		}
		c.say("cancel.done")
		return nil
	}})
	s.engine.names["keeps"] = "keeps"
	s.take(storage.RoomIntake{Matrix: liege, Events: []storage.Incoming{s.message("bruno", "!keeps")}})
	if _, err := s.engine.Drain(t.Context()); storage.DiskError(err) != storage.ErrFull {
		t.Fatalf("%v", err)
	}
	if heard := s.heard(); len(heard) != 0 {
		t.Errorf("answered %q", heard)
	}
	full = false
	s.drain()
	if heard := s.heard(); len(heard) != 1 {
		t.Errorf("answered %q", heard)
	}
}

// TestFullDiskIsToldOnce: in the rooms in which something was said, once an hour.
func TestFullDiskIsToldOnce(t *testing.T) {
	s := MustScene(t)
	for range 2 {
		if err := s.engine.Full(t.Context(), []string{"!unknown:example.org", liege}); err != nil {
			t.Fatal(err)
		}
	}
	if heard := s.heard(); len(heard) != 1 || !strings.Contains(heard[0], "le disque est plein") {
		t.Errorf("%q", heard)
	}
}
