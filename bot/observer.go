package bot

import "time"

// Observer is told in numbers what the bot does: no id, no word.
type Observer interface {
	Synced()                            // the homeserver answered
	Took(kind string)                   // an event came in
	Said(op string, took time.Duration) // something was delivered, so long after the first try
	Failed(part string)                 // sync, delivery or inbox
}

// nobody observes.
type nobody struct{}

func (nobody) Synced()                    {}
func (nobody) Took(string)                {}
func (nobody) Said(string, time.Duration) {}
func (nobody) Failed(string)              {}
