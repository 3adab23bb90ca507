package commands

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"tocsin/collective/assembly"
	"tocsin/storage"
)

// deceits are texts that try to be something else where they are shown.
var deceits = []string{
	"<script>alert(1)</script><img src=x onerror=y>", "`!ag 1 annuler` **gras** [lien](https://mal.example)", "\u202egnirts\u202c \u2066x\u2069",
	"deux\nlignes\r\nBEGIN:VEVENT\r\nSUMMARY:faux", "# seed 00\nseed 11\n9 ff alice", "a\u0000b\u200bc", strings.Repeat("é", 10_000), "\u200b\u2800", "`", `"`, "| a | b |\n|---|---|",
}

// TestHostileTexts: whatever is written anywhere, what is said has no control characters, no
// line that a member made, no markup that is not escaped, and nothing fails.
func TestHostileTexts(t *testing.T) {
	for _, text := range deceits {
		s := meets(t)
		all := s.deliveries(namur, s.message("alice", "!ag \""+text+"\" vendredi 19h, "+text))
		for _, line := range []string{
			"!ag 1 lieu " + text, "!point " + text, "point suivant", "décision : " + text, "tâche : @" + text + " " + text, "info: fini", "!viens +" + text + " avec mon nom",
			"présents Dina", "!rôle PV +" + text, "!rôle tirer", "parole +" + text, "!ag température " + text, "!ag", "!pv", "!ag 1 agenda", "!ag 1 imprimer", "!ag clore", "oui",
			"!pv 1 corriger 3 " + text, "!pv 1 ajouter " + text, "!pv 1", "!pv 1 fichiers", "!tâche 1", "!ag 2 annuler " + text, "!ag maintenant " + text,
		} {
			all = append(all, s.deliveries(namur, s.message("alice", line))...)
		}
		if s.log.Len() > 0 {
			t.Errorf("%.40q: %s", text, s.log.String())
		}
		for _, d := range all {
			s.checkSaid(d)
		}
	}
}

// checkSaid looks at one thing that is said.
func (s *scene) checkSaid(d storage.Delivery) {
	s.tb.Helper()
	for name, said := range map[string]string{"text": d.Text, "HTML": d.HTML} {
		if strings.ContainsFunc(said, func(r rune) bool {
			return r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control))
		}) {
			s.tb.Errorf("%s: %q", name, said)
		}
	}
	if strings.Contains(d.HTML, "<script") || strings.Contains(d.HTML, "<img") || strings.Contains(d.HTML, `href="https://mal`) {
		s.tb.Errorf("HTML: %s", d.HTML)
	}
	if len(d.Text)+len(d.HTML) > 40_000 {
		s.tb.Errorf("%d bytes are said", len(d.Text)+len(d.HTML))
	}
	if d.File == nil {
		return
	}
	data := string(d.File.Data)
	switch d.File.MIME {
	case calendarType:
		if strings.Count(data, "\nBEGIN:VEVENT") != 1 || strings.Contains(data, "\nSUMMARY:faux") || strings.ContainsAny(data, "\u202e\u2066\x00") {
			s.tb.Errorf("calendar: %s", data)
		}
	case "text/html":
		if strings.Contains(data, "<script") || strings.Contains(data, "<img src=x") || strings.ContainsAny(data, "\u202e\u2066\x00") {
			s.tb.Errorf("page: %s", data)
		}
	case "text/plain":
		if strings.Count(data, "\nseed ") != 1 || strings.Contains(data, "\n9 ff") {
			s.tb.Errorf("proof: %s", data)
		}
	}
}

// TestManyOfEverything: 500 wait, 60 items, minutes longer than a message; what is one too
// many is refused, and a card of it all is short.
func TestManyOfEverything(t *testing.T) {
	s := meets(t)
	for i := range 9 {
		var names []string
		for j := range 60 {
			names = append(names, fmt.Sprintf("+P%d", 60*i+j))
		}
		s.in(namur, "alice", "!parole "+strings.Join(names, ", "))
	}
	if n := len(s.floor(1).Waiting); n > assembly.MaxWaiting || n < 400 {
		t.Errorf("%d wait", n)
	}
	for i := range 61 {
		said := s.in(namur, "alice", fmt.Sprintf("!point Sujet %d %s", i, strings.Repeat("long ", 20)))
		if i == 60 {
			wantSaid(t, said, "60 points")
		}
	}
	for _, text := range []string{"!ag", "!point", "!ag 1"} {
		for _, said := range s.doIn(namur, s.message("bruno", text)) {
			if len(said) > 14_000 {
				t.Errorf("%s: %d bytes", text, len(said))
			}
		}
	}
	for i := range 40 {
		s.in(namur, "alice", fmt.Sprintf("info : %d %s", i, strings.Repeat("beaucoup ", 60)))
	}
	all := s.deliveries(namur, s.message("alice", "!ag clore"))
	files := 0
	for _, d := range all {
		if d.File != nil {
			files++
		}
		if len(d.Text) > 14_000 {
			t.Errorf("%d bytes: %.200s", len(d.Text), d.Text)
		}
	}
	if files < 2 {
		t.Errorf("%d files", files)
	}
	if got := sent(s.deliveries(namur, s.message("bruno", "!pv 1"))); strings.Count(got, "attach") != 2 {
		t.Errorf("asked again: %.300s", got)
	}
	if s.log.Len() > 0 {
		t.Error(s.log.String())
	}
}
