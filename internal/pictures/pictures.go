// Package pictures shows rooms as a Matrix client on a phone would: one HTML page with a
// phone or two, to be photographed by a browser. What the bot said is put in as it sent it,
// HTML and all; what members wrote is text.
//
// House rules: nothing here knows Tocsin, and nothing is drawn that was not said.
package pictures

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
)

// Phone is a room as one of its members sees it.
type Phone struct {
	Room     string
	Direct   bool
	Members  int
	Dark     bool
	Messages []Message
}

// Message is one thing in a room.
type Message struct {
	Day       string // where it is another one than above
	From      string
	At        string
	Mine, Bot bool
	HTML      template.HTML // as it was sent; without it, Text
	Text      string
	Edited    bool
	Removed   bool
	Poll      *Poll
	File      *File
	Reactions []string
}

// Poll is a poll with what was tapped.
type Poll struct {
	Question string
	Choices  []Choice
	Taps     int
	Ended    bool
}

// Choice is one answer of a poll.
type Choice struct {
	Text  string
	Taps  int
	Mine  bool
	Share int // of all taps, in percent
}

// File is an attachment. Of an image there is the image.
type File struct {
	Name, Size string
	Image      template.URL
}

// Initial is what stands in the circle beside a message.
func (m Message) Initial() string {
	for _, r := range m.From {
		return string(r)
	}
	return ""
}

// Hue tells people apart by colour.
func (m Message) Hue() int {
	sum := 0
	for _, r := range m.From {
		sum = sum*31 + int(r)
	}
	return sum % 360
}

//go:embed page.html
var source string

var page = template.Must(template.New("page").Parse(source))

// Page writes a page with phones side by side.
func Page(phones ...Phone) ([]byte, error) {
	var out bytes.Buffer
	if err := page.Execute(&out, phones); err != nil {
		return nil, fmt.Errorf("write page of phones: %w", err)
	}
	return out.Bytes(), nil
}
