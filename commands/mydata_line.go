package commands

import (
	"fmt"
	"strings"
	"time"

	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// ownFacts are the facts that a text says, each by a text of its own. Of the others, ids and
// states that say nothing of a person, the JSON has all.
func ownFacts() []string {
	return []string{
		"number", "assembly", "promise", "title", "what", "kind", "circle", "since", "at", "day", "address", "name", "language", "reminders", "program",
		"act", "active", "choice", "version", "reason", "misses", "channel", "state", "threshold", "named",
		"presence", "here", "needs", "role", "turns", "text", "who", "comes", "judged", "roles", "public", "function", "place",
		"sheet", "others", "service", "person", "to", "queue", "draw",
	}
}

// ownLine is one thing of the asker's on one line.
func (v voice) ownLine(topic string, b storage.Belonging) string {
	var parts []string
	for _, f := range b {
		for _, known := range ownFacts() {
			if f.Name != known {
				continue
			}
			if value := v.ownValue(topic, f); value != "" {
				parts = append(parts, v.T("mydata.fact-"+known, "value", value))
			}
		}
	}
	return strings.Join(parts, " · ")
}

// ownValue writes a value as members read it; empty where a text does not say it.
func (v voice) ownValue(topic string, f storage.Fact) string {
	switch value := f.Value.(type) {
	case time.Time:
		return v.yearly(value)
	case []string:
		words := make([]string, len(value))
		for i, word := range value {
			words[i] = v.ownWord(topic, f.Name, word)
		}
		return strings.Join(words, ", ")
	case string:
		return v.ownWord(topic, f.Name, clean(value))
	}
	return fmt.Sprint(f.Value)
}

// ownWord writes a word of the database as it is called in chat.
func (v voice) ownWord(topic, fact, word string) string {
	known := func(prefix string, words []string) string {
		for _, w := range words {
			if w == word {
				return v.name(prefix + w)
			}
		}
		return word
	}
	switch fact {
	case "day":
		if day, err := time.Parse(time.DateOnly, word); err == nil {
			return v.texts.Day(v.lang, day, time.Time{})
		}
	case "choice":
		return known("choice.", ownChoices())
	case "channel":
		return known("channel.", asTexts(decision.Channels()))
	case "presence":
		return known("presence.", asTexts([]assembly.Presence{assembly.InPerson, assembly.Online, assembly.Absent}))
	case "needs":
		return known("need.", asTexts(assembly.Needs()))
	case "role":
		return known("role.", asTexts(assembly.Roles()))
	case "roles":
		return known("part.", asTexts(action.Roles()))
	case "language":
		return known("lang.", []string{"fr", "nl", "de", "en"})
	case "act":
		return v.actWord(word)
	case "kind":
		return v.kindWord(topic, word)
	case "state":
		return v.stateWord(topic, word)
	}
	return word
}

// yearly writes a moment with its year: what is kept is read in other years.
func (v voice) yearly(at time.Time) string {
	return v.texts.Moment(v.lang, at.In(v.now.Location()), time.Time{})
}

func ownChoices() []string {
	var all []string
	for _, m := range decision.Methods() {
		all = append(all, asTexts(m.Choices())...)
	}
	return all
}

// actWord is how the command of an act is called: "answer vote" is "vote".
func (v voice) actWord(verb string) string {
	words := strings.Fields(verb)
	for _, command := range list() {
		if len(words) > 0 && command.Key == words[len(words)-1] {
			return v.name("name." + command.Key)
		}
	}
	return ""
}

func (v voice) kindWord(topic, kind string) string {
	switch topic {
	case "proposals":
		return v.name("kind." + kind)
	case "notes":
		return v.name("note." + kind)
	case "actions":
		return v.name("deed." + kind)
	case "motions":
		return v.name("name." + kind)
	case "supports":
		return v.T("mydata.support-" + kind)
	}
	return ""
}

// stateWord says how it stands with what one has, promised or was asked.
func (v voice) stateWord(topic, state string) string {
	switch topic {
	case "tasks", "pledges", "readings", "secret", "waiting":
		return v.T("mydata.state-" + state)
	}
	return ""
}
