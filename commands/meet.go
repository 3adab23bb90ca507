package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective/assembly"
)

const meetKey = "meet"

// meet is everything about an assembly as a whole: alone it shows what comes and what one
// can do now; with a title and a date it calls one; with a verb it does something with one.
func meet() Command {
	return Command{
		Key: meetKey, Group: meetGroup, Guard: ofACircle, Run: runMeet, Reply: replyMeet, Undo: undoMeet, Redo: redoMeet,
	}
}

// act is something that is done with an assembly, by its verb.
type act struct {
	key  string // "act.KEY" holds its words
	bare bool   // nothing but the number of the assembly goes with it
	run  func(c *Call, a assembly.Assembly, rest string) error
	// which is the assembly that is meant where no number is said.
	which func(c *Call) (assembly.Assembly, error)
}

// acts are all that can be done, in the order of the help.
func acts() []act {
	return []act{
		{"open", true, (*Call).openMeeting, (*Call).nextMeeting},
		{"pause", true, (*Call).pauseMeeting, (*Call).liveMeeting},
		{"resume", true, (*Call).resumeMeeting, (*Call).liveMeeting},
		{"close", true, (*Call).closeMeeting, (*Call).liveMeeting},
		{"reopen", true, (*Call).reopenMeeting, (*Call).lastMeeting},
		{"move", false, (*Call).moveMeeting, (*Call).aheadMeeting},
		{"drop", false, (*Call).cancelMeeting, (*Call).aheadMeeting},
		{"restore", true, (*Call).restoreMeeting, (*Call).cancelledMeeting},
		{"place", false, (*Call).relocateMeeting, (*Call).presentMeeting},
		{"once", true, (*Call).endSeries, (*Call).aheadMeeting},
		{"calendar", true, (*Call).calendarOf, (*Call).presentMeeting},
		{"sheet", true, (*Call).printMeeting, (*Call).presentMeeting},
		{"temperature", false, (*Call).takeTemperature, (*Call).liveMeeting},
	}
}

func runMeet(c *Call) error {
	if c.rest == "" {
		return c.showMeetings()
	}
	if n, rest := leadingNumber(c.rest); n > 0 {
		if rest == "" {
			return c.showMeeting(n)
		}
		if verb, took := c.actWords.prefix(strings.Fields(rest)); verb != "" {
			return c.doAct(verb, n, afterWords(rest, took))
		}
	}
	words := strings.Fields(c.rest)
	if verb, took := c.actWords.prefix(words); verb != "" {
		rest := afterWords(c.rest, took)
		n, after := leadingNumber(rest)
		switch {
		case verb == "now" && (rest == "" || strings.ContainsRune("\"«“„\n", []rune(rest)[0])):
			return c.meetNow(rest)
		case verb == "now": // "maintenant ou jamais mardi 19h" is a title
		case n > 0 && !c.startsMoment(rest):
			return c.doAct(verb, n, after)
		case verb != "move" && !isBare(verb) && c.endsInDate(rest): // "annuler la réforme mardi 19h"
			return c.titleOrAct(verb)
		case rest == "" || !isBare(verb):
			return c.doAct(verb, 0, rest)
		}
	}
	return c.callMeeting(c.rest)
}

// afterWords is what follows the first words of a text, its lines as they are.
func afterWords(text string, words int) string {
	text = strings.TrimSpace(text)
	for ; words > 0 && text != ""; words-- {
		_, after, _ := strings.Cut(strings.ReplaceAll(text, "\n", " \n"), " ")
		text = strings.TrimLeft(strings.ReplaceAll(after, " \n", "\n"), " ")
	}
	return strings.TrimSpace(text)
}

func isBare(verb string) bool {
	for _, a := range acts() {
		if a.key == verb {
			return a.bare
		}
	}
	return false
}

// doAct does something with an assembly, by number or, where that is 0, with the one that
// is meant.
func (c *Call) doAct(verb string, n int, rest string) error {
	for _, act := range acts() {
		if act.key != verb {
			continue
		}
		var a assembly.Assembly
		var err error
		if n > 0 {
			a, err = c.meetingOf(n)
		} else {
			a, err = act.which(c)
		}
		if err != nil {
			return err
		}
		return act.run(c, a, rest)
	}
	return fmt.Errorf("nothing knows how to %s", verb)
}

func replyMeet(c *Call, raw []byte) error {
	var d meetDraft
	if err := json.Unmarshal(raw, &d); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if d.Asked == askFinished {
		return c.answerFinished(d)
	}
	return c.continueCall(d, c.rest)
}
