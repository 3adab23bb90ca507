package commands

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"tocsin/collective"
	"tocsin/storage"
)

// giveData gives all that is kept of the asker as a text and as JSON. It leaves in an encrypted
// room only.
func (c *Call) giveData() error {
	if !c.room.Encrypted() {
		return refuse("mydata.plain", c.mydataArgs()...)
	}
	all, err := c.tx.OwnData(c.member.ID)
	if err != nil {
		return err
	}
	c.leaveOutAsking(all)
	text, err := c.ownText(all)
	if err != nil {
		return err
	}
	table, err := c.ownJSON(all)
	if err != nil {
		return err
	}
	name := c.T("mydata.file") + "-" + c.now.Format(time.DateOnly)
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("mydata.given"),
		File: &storage.File{Name: name + ".txt", MIME: "text/plain; charset=utf-8", Data: []byte(text)}})
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("mydata.given-json", c.mydataArgs()...),
		File: &storage.File{Name: name + ".json", MIME: "application/json", Data: table}})
	return nil
}

// leaveOutAsking takes the message that asks out of those that wait.
func (c *Call) leaveOutAsking(all []storage.Own) {
	for i, own := range all {
		if own.Topic != "waiting" {
			continue
		}
		at := slices.IndexFunc(own.Of, func(b storage.Belonging) bool {
			return slices.ContainsFunc(b, func(f storage.Fact) bool {
				sent, ok := f.Value.(time.Time)
				return ok && sent.Equal(c.event.Sent)
			})
		})
		if at >= 0 {
			all[i].Of = slices.Delete(own.Of, at, at+1)
		}
	}
}

// ownNotes say what is not there, and why.
func (c *Call) ownNotes() []string {
	args := append(c.mydataArgs(), "reports", c.name("name."+reportsKey), "withdraw", c.name("reporting.withdraw"))
	return []string{
		c.T("mydata.note-reports", args...), c.T("mydata.note-receipt", args...), c.T("mydata.note-secret"), c.T("mydata.note-nameless"),
		c.T("mydata.note-texts"), c.T("mydata.note-server"), c.T("mydata.note-forget", args...),
	}
}

// ownText is what is kept as a text to read: heading by heading, what is empty at the end.
func (c *Call) ownText(all []storage.Own) (string, error) {
	lines := []string{c.T("mydata.title", "moment", c.yearly(c.now))}
	var empty []string
	for _, own := range all {
		heading := c.T("mydata.topic-" + own.Topic)
		if len(own.Of) == 0 {
			empty = append(empty, heading)
			continue
		}
		lines = append(lines, "", fmt.Sprintf("%s (%d)", heading, len(own.Of)))
		if own.Topic == "journal" {
			entries, err := c.ownEntries()
			if err != nil {
				return "", err
			}
			lines = append(lines, entries...)
			continue
		}
		timed := 0 // what says nothing but when
		for _, b := range own.Of {
			if own.Topic == "messages" && len(b) == 1 {
				timed++
				continue
			}
			lines = append(lines, "- "+c.ownLine(own.Topic, b))
		}
		if timed > 0 {
			lines = append(lines, "- "+c.T("mydata.timed", "n", timed))
		}
	}
	if len(empty) > 0 {
		lines = append(lines, "", c.T("mydata.empty", "topics", strings.Join(empty, ", ")))
	}
	return strings.Join(append(append(lines, ""), c.ownNotes()...), "\n") + "\n", nil
}

// ownEntries are the lines of journals that name the asker, as their circles read them.
func (c *Call) ownEntries() ([]string, error) {
	entries, err := c.tx.JournalOf(c.member.ID)
	if err != nil {
		return nil, err
	}
	lines := make([]string, len(entries))
	for i, e := range entries {
		names, err := c.circleNames([]collective.RoomID{e.Circle})
		if err != nil {
			return nil, err
		}
		line, err := c.entryLine(e, e.Number, 1)
		if err != nil {
			return nil, err
		}
		lines[i] = "- " + names[0] + " · " + line
	}
	return lines, nil
}

// ownJSON is the same for programs, with the values as they are kept.
func (c *Call) ownJSON(all []storage.Own) ([]byte, error) {
	data := map[string][]map[string]any{}
	for _, own := range all {
		list := []map[string]any{}
		for _, b := range own.Of {
			facts := map[string]any{}
			for _, f := range b {
				facts[f.Name] = f.Value
				if at, ok := f.Value.(time.Time); ok {
					facts[f.Name] = at.In(c.now.Location()).Format(time.RFC3339)
				}
			}
			list = append(list, facts)
		}
		data[own.Topic] = list
	}
	text, err := json.MarshalIndent(map[string]any{"made": c.now.Format(time.RFC3339), "notes": c.ownNotes(), "data": data}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write own data: %w", err)
	}
	return append(text, '\n'), nil
}

// listOwn counts what there is, by heading.
func (v voice) listOwn(all []storage.Own) string {
	var parts []string
	for _, own := range all {
		if n := len(own.Of); n > 0 {
			parts = append(parts, v.T("mydata.count", "topic", v.T("mydata.topic-"+own.Topic), "n", n))
		}
	}
	return strings.Join(parts, " · ")
}

// lessOwn counts what is not there any more, by heading. Who one is, and in which rooms, is not
// counted: that is said in words.
func (v voice) lessOwn(before, after []storage.Own) string {
	less := make([]storage.Own, 0, len(before))
	for i, own := range before {
		if own.Topic == "identity" || own.Topic == "circles" || own.Topic == "direct" || own.Topic == "waiting" {
			continue
		}
		if n := len(own.Of) - len(after[i].Of); n > 0 {
			less = append(less, storage.Own{Topic: own.Topic, Of: own.Of[:n]})
		}
	}
	return v.listOwn(less)
}

// fewer says whether something under one of some headings is not there any more.
func fewer(before, after []storage.Own, topics ...string) bool {
	for i, own := range before {
		if slices.Contains(topics, own.Topic) && len(own.Of) > len(after[i].Of) {
			return true
		}
	}
	return false
}
