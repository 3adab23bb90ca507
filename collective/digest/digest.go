// Package digest has the rules of digests: what is open, coming, due, reported and decided in a circle,
// for whoever subscribed, when they want it and never outside the hours of the circle.
//
// An empty digest is not sent. What somebody has seen is left out of their next one, and so is what they
// did themselves; so an Item carries the state that makes it worth saying in its key.
package digest

import "slices"

// Kind is what a section is about.
type Kind string

// The kinds of sections, in the order in which they are said: what one can still change comes first.
const (
	Decide   Kind = "decide"   // open to vote
	Decided  Kind = "decided"  // in the period
	Coming   Kind = "coming"   // assemblies and actions
	Held     Kind = "held"     // those of a period that is over
	Do       Kind = "do"       // tasks that are late, free or due
	Promised Kind = "promised" // what others owe us
	Reported Kind = "reported" // at the counters, in the period
	Reread   Kind = "reread"   // texts that wait for oneself
	Review   Kind = "review"   // decisions that come up again
	Mandates Kind = "mandates" // that end, and reports on them
)

// Kinds lists them in order.
func Kinds() []Kind {
	return []Kind{Decide, Decided, Coming, Held, Do, Promised, Reported, Reread, Review, Mandates}
}

// Item is one thing worth saying.
type Item struct {
	Key  string // what it is and in which state, "vote/ID/1/soon"; empty: new by nature, like figures
	Ref  string // id of what it is about, by which the acts of a member are known
	Text string // on one line
}

// Section is what is to be said about one thing.
type Section struct {
	Kind  Kind
	Items []Item // the most urgent first
}

// Digest is a list of sections. Its order is that of Kinds, and none is empty: see Of.
type Digest []Section

// Of puts sections in order and leaves empty ones out.
func Of(sections ...Section) Digest {
	var d Digest
	for _, kind := range Kinds() {
		for _, s := range sections {
			if s.Kind == kind && len(s.Items) > 0 {
				d = append(d, s)
			}
		}
	}
	return d
}

// Keys are those of all items, sorted, each once: what whoever gets the digest has seen then.
func (d Digest) Keys() []string {
	var keys []string
	for _, s := range d {
		for _, i := range s.Items {
			if i.Key != "" {
				keys = append(keys, i.Key)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Without leaves out what was seen, by key, and what the reader did, by ref. Items without a key stay.
func (d Digest) Without(seen, done []string) Digest {
	known, own := setOf(seen), setOf(done)
	var left []Section
	for _, s := range d {
		items := slices.DeleteFunc(slices.Clone(s.Items), func(i Item) bool {
			return i.Key != "" && (known[i.Key] || i.Ref != "" && own[i.Ref])
		})
		left = append(left, Section{s.Kind, items})
	}
	return Of(left...)
}

func setOf(texts []string) map[string]bool {
	set := make(map[string]bool, len(texts))
	for _, text := range texts {
		set[text] = true
	}
	return set
}
