package commands

import (
	"fmt"

	"tocsin/storage"
)

// message is an event of somebody, of now.
func (s *scene) message(who, text string) storage.Incoming {
	s.events++
	addressed := IsCommand(text)
	return storage.Incoming{
		ID: fmt.Sprintf("$%d", s.events), Sender: user(who), Kind: storage.Message, Sent: s.now,
		Body: storage.Body{Text: text, Addressed: addressed, Overheard: !addressed && s.engine.Overheard(text)},
	}
}

// edit is the correction of an earlier message by somebody.
func (s *scene) edit(who, target, text string) storage.Incoming {
	e := s.message(who, text)
	e.Kind, e.Body.Target = storage.Edit, target
	return e
}

// remove is the removal of an earlier message by somebody.
func (s *scene) remove(who, target string) storage.Incoming {
	e := s.message(who, "")
	e.Kind, e.Body = storage.Redaction, storage.Body{Target: target}
	return e
}

// tap is a tap on a poll.
func (s *scene) tap(who, poll string, answers ...string) storage.Incoming {
	e := s.message(who, "")
	e.Kind, e.Body = storage.PollResponse, storage.Body{Target: poll, Answers: answers}
	return e
}
