// Package transcript reads and plays conversations written down as files, which
// say how Tocsin behaves in a form that any member can read and correct:
//
//	Une grève numérique se décide aux deux tiers.
//	-- room Liège: alice, bruno, chloé --
//	alice: !proposer greve-numerique "Plus de virements" du 1 au 5 décembre
//	bot: N° 1 · Grève numérique : Plus de virements
//	    …
//	+48h
//	-- dm bruno --
//	bruno: vote 1 pour
//
// A text goes on in indented lines, also after an empty one. Besides talking, people can "corrige:" (edit)
// or "efface" (remove) their last message, "choisit:" (tap a poll), write "en
// clair:" (unencrypted); "redémarrage" restarts the bot and "+48h" moves its clock.
//
// The bot talks without ringing. Where its words ring for members it "sonne:"; it
// "réagit:" to a message with one sign, "sonde:" (posts a poll) and "joint:" a file, of
// which a text can be read too:
//
//	bot sonne: Rappel : l'assemblée commence dans une heure.
//	bot réagit: 📝
//	bot sonde: Quel soir ? [lundi] [mardi] [jeudi] (2 au plus)
//	bot joint: décisions.csv
//	    Les décisions de 2025.
//	    | n°,titre
//	    |
//	    | 1,Occuper le hall
//
// After the name of a file come the lines of its caption, then its own, each after
// a "|". A section "frein 4", before the rooms, has only four messages of a sender be answered in a
// room within a minute. How many answers a poll takes is said where it is more than one.
package transcript

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"
)

// Bot is who Tocsin is in a transcript.
const Bot = "bot"

// Other is the Tocsin of another collective, where two are in a room.
const Other = "bot2"

func isBot(who string) bool { return who == Bot || who == Other }

// Section is a part of the conversation in one room.
type Section struct {
	Room    string // of a direct chat: the member's name
	Direct  bool
	Plain   bool     // not encrypted
	Members []string // of a circle, when it is seen first
	Lines   []Line
	title   string
}

// Conversation is a whole transcript.
type Conversation struct {
	About    string
	Language string // in which the circles are addressed; empty: French
	Rules    string // those of kinds that are other than usual, as config.yaml has them
	Burst    int    // how many messages of a sender are answered in a room within a minute; 0: all
	Sections []Section
}

// rulesTitle is the title of the section that holds Conversation.Rules, languageTitle
// the beginning of that which names Conversation.Language and holds nothing, burstTitle
// likewise of Conversation.Burst.
const (
	rulesTitle    = "règles"
	languageTitle = "langue "
	burstTitle    = "frein "
)

// Read reads the transcript in a file.
func Read(path string) (*Conversation, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read transcript: %w", err)
	}
	return Parse(data)
}

// Parse reads a transcript.
func Parse(data []byte) (*Conversation, error) {
	archive := txtar.Parse(data)
	c := &Conversation{About: string(archive.Comment)}
	for _, file := range archive.Files {
		if file.Name == rulesTitle {
			c.Rules = string(file.Data)
			continue
		}
		if language, ok := strings.CutPrefix(file.Name, languageTitle); ok {
			c.Language = language
			continue
		}
		if burst, ok := strings.CutPrefix(file.Name, burstTitle); ok {
			n, err := strconv.Atoi(burst)
			if err != nil || n < 1 {
				return nil, fmt.Errorf("section %q says no number of messages", file.Name)
			}
			c.Burst = n
			continue
		}
		s, err := parseTitle(file.Name)
		if err != nil {
			return nil, err
		}
		if s.Lines, err = parseLines(string(file.Data)); err != nil {
			return nil, fmt.Errorf("section %s: %w", file.Name, err)
		}
		c.Sections = append(c.Sections, s)
	}
	return c, nil
}

func parseTitle(title string) (Section, error) {
	s := Section{title: title}
	kind, rest, _ := strings.Cut(title, " ")
	name, members, _ := strings.Cut(rest, ":")
	s.Room = strings.TrimSpace(name)
	switch kind {
	case "dm":
		s.Direct = true
	case "room":
	case "plain":
		s.Plain = true
	default:
		return s, fmt.Errorf("section %q is neither room, plain nor dm", title)
	}
	for member := range strings.SplitSeq(members, ",") {
		if member = strings.TrimSpace(member); member != "" {
			s.Members = append(s.Members, member)
		}
	}
	return s, nil
}

// Format writes a transcript as Parse reads it.
func (c *Conversation) Format() []byte {
	archive := &txtar.Archive{Comment: []byte(c.About)}
	if c.Language != "" {
		archive.Files = append(archive.Files, txtar.File{Name: languageTitle + c.Language})
	}
	if c.Rules != "" {
		archive.Files = append(archive.Files, txtar.File{Name: rulesTitle, Data: []byte(c.Rules)})
	}
	if c.Burst > 0 {
		archive.Files = append(archive.Files, txtar.File{Name: burstTitle + strconv.Itoa(c.Burst)})
	}
	for _, s := range c.Sections {
		var b bytes.Buffer
		for _, line := range s.Lines {
			b.WriteString(line.String())
			b.WriteByte('\n')
		}
		archive.Files = append(archive.Files, txtar.File{Name: s.title, Data: b.Bytes()})
	}
	return txtar.Format(archive)
}
