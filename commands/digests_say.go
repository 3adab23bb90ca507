package commands

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/digest"
	"tocsin/storage"
)

// digestLabel is how a section is called.
func (v voice) digestLabel(kind digest.Kind) string { return v.T("digests.label-" + string(kind)) }

// shortDigest is what fits on a phone; each section on a line, and the rest as numbers.
func (v voice) shortDigest(d digest.Digest, rows int) []string {
	shown, rest := d.Short(rows, digest.Each)
	var lines []string
	for _, row := range shown {
		texts := make([]string, len(row.Items))
		for i, item := range row.Items {
			texts[i] = item.Text
		}
		if row.More > 0 {
			texts = append(texts, v.T("digests.more", "n", row.More))
		}
		lines = append(lines, v.T("digests.row", "label", v.digestLabel(row.Kind), "items", strings.Join(texts, v.T("digests.and"))))
	}
	if len(rest) > 0 {
		parts := make([]string, len(rest))
		for i, s := range rest {
			parts[i] = v.T("digests.rest-part", "label", v.digestLabel(s.Kind), "n", len(s.Items))
		}
		lines = append(lines, v.T("digests.rest", "parts", strings.Join(parts, ", ")))
	}
	return lines
}

// longDigest is all of it, an item on a line.
func (v voice) longDigest(d digest.Digest) []string {
	var lines []string
	for _, s := range d {
		lines = append(lines, v.digestLabel(s.Kind)+v.T("help.colon"))
		for _, item := range s.Items {
			lines = append(lines, "· "+item.Text)
		}
	}
	return lines
}

// digestHead says what a digest is of: circles, and the day or the period.
func (v voice) digestHead(w window) string {
	names := make([]string, len(w.circles))
	for i, circle := range w.circles {
		names[i] = clean(circle.Name)
	}
	key := "digests.head"
	if w.past {
		key = "digests.head-past"
	}
	return v.T(key, "circles", cutTo(strings.Join(slices.DeleteFunc(names, func(s string) bool { return s == "" }), ", "), 80),
		"day", v.texts.Day(v.lang, v.now, v.now), "days", v.daysText(w.period))
}

// longest digests in a message have so many lines; what is longer is sent as a file.
const longestDigest = 60

// digestNow tells the asker at once what stands, or what was in a period.
func (c *Call) digestNow(words []string) error {
	w, whole, err := c.windowHere(words)
	if err != nil {
		return err
	}
	d, err := c.gather(&w)
	if err != nil {
		return err
	}
	if len(d) == 0 {
		c.answer(c.digestHead(w), c.T(w.either("digests.nothing", "digests.nothing-past")))
		return nil
	}
	lines := []string{c.digestHead(w)}
	if whole {
		lines = append(lines, c.longDigest(d)...)
	} else if lines = append(lines, c.shortDigest(d, digest.Rows)...); d.Cut(digest.Rows, digest.Each) {
		lines = append(lines, c.T("digests.whole", "line", c.commandLine(digestsKey)+" "+strings.TrimSpace(c.name("digesting.all")+" "+strings.Join(words, " "))))
	}
	if len(lines) > longestDigest {
		c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: lines[0], File: &storage.File{
			Name: c.T("digests.file") + ".txt", MIME: "text/plain", Data: []byte(strings.Join(lines, "\n") + "\n")}})
	} else {
		c.answer(lines...)
	}
	if err := c.attachDigestChart(c.room, w, d); err != nil || w.past {
		return err
	}
	return c.saw(d, whole)
}

// either is the second of two keys for a period that is over.
func (w window) either(now, past string) string {
	if w.past {
		return past
	}
	return now
}

// windowHere is what a digest looks at that was asked for, and whether all of it is to be shown.
func (c *Call) windowHere(words []string) (window, bool, error) {
	var wish digest.Wish
	words, err := c.cutCircles(words, &wish)
	if err != nil {
		return window{}, false, err
	}
	a, err := c.readDigest(words)
	if err != nil {
		return window{}, false, err
	}
	w := c.windowOf(a)
	w.personal = c.room.Kind == storage.Direct
	if w.circles, err = c.inView(); err != nil {
		return w, a.whole, err
	}
	w.circles = wished(w.circles, wish)
	return w, a.whole, nil
}

// wished are those of some circles that somebody wants.
func wished(circles []storage.Room, wish digest.Wish) []storage.Room {
	if len(wish.Circles) == 0 {
		return circles
	}
	return slices.DeleteFunc(slices.Clone(circles), func(r storage.Room) bool { return !slices.Contains(wish.Circles, r.ID) })
}

// saw notes what the asker was just shown, so that the next digest leaves it out.
func (c *Call) saw(d digest.Digest, whole bool) error {
	list, err := c.here()
	for _, s := range list {
		s.Seen = slices.Compact(slices.Sorted(slices.Values(append(slices.Clone(s.Seen), toldKeys(d, whole, digest.Rows)...))))
		err = cmp.Or(err, c.tx.SaveSubscription(s))
	}
	return err
}

// toldKeys are the keys of what was shown: what was only counted was not seen.
func toldKeys(d digest.Digest, whole bool, rows int) []string {
	if whole {
		return d.Keys()
	}
	shown, _ := d.Short(rows, digest.Each)
	var told digest.Digest
	for _, row := range shown {
		told = append(told, row.Section)
	}
	return told.Keys()
}

// attachDigestChart sends a picture of the reports that a digest tells of, if it says something.
func (c *Call) attachDigestChart(room storage.Room, w window, d digest.Digest) error {
	if !slices.ContainsFunc(d, func(s digest.Section) bool { return s.Kind == digest.Reported }) {
		return nil
	}
	out, err := c.digestChart(w)
	if err == nil && out != nil {
		c.post(room, *out)
	}
	if err != nil {
		return fmt.Errorf("attach chart: %w", err)
	}
	return nil
}

var errNoReader = errors.New("nobody to tell a digest to")
