package commands

import (
	"cmp"
	"slices"
	"strings"

	"tocsin/collective/digest"
	"tocsin/storage"
)

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
	heads, err := c.journalHeads(w)
	if err != nil {
		return err
	}
	lines, rows := []string{c.digestHead(w)}, rowsBeside(heads)
	if whole {
		lines = append(lines, c.longDigest(d)...)
	} else if lines = append(lines, c.shortDigest(d, rows)...); d.Cut(rows, digest.Each) {
		lines = append(lines, c.T("digests.whole", "line", c.commandLine(digestsKey)+" "+strings.TrimSpace(c.name("digesting.all")+" "+strings.Join(words, " "))))
	}
	lines = append(lines, heads...)
	if len(lines) > longestDigest {
		c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: lines[0], File: &storage.File{
			Name: c.T("digests.file") + ".txt", MIME: "text/plain", Data: []byte(strings.Join(lines, "\n") + "\n")}})
	} else {
		c.answer(lines...)
	}
	if err := c.attachDigestChart(c.room, w, d); err != nil || w.past {
		return err
	}
	return c.saw(d)
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
func (c *Call) saw(d digest.Digest) error {
	list, err := c.here()
	for _, s := range list {
		s.Seen = slices.Compact(slices.Sorted(slices.Values(append(slices.Clone(s.Seen), d.Keys()...))))
		err = cmp.Or(err, c.tx.SaveSubscription(s))
	}
	return err
}
