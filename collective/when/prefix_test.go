package when

import (
	"fmt"
	"strings"
	"testing"
)

func TestMomentPrefix(t *testing.T) {
	for text, want := range map[string]string{
		"jusqu'à vendredi 18h du 1er au 5 décembre": "3 2026-11-27 18:00",
		"vendredi 18h":                                     "2 2026-11-27 18:00",
		"vendredi à 18 h 30 pour tout le monde":            "5 2026-11-27 18:30",
		"dans 3 jours à 18h merci":                         "5 2026-11-26 18:00",
		"dans 3 jours merci":                               "3 2026-11-26 14:00",
		"vendredi pour tous":                               "1 no-hour, 2026-11-27",
		"jusqu'à vendredi du 1 au 5 décembre":              "2 no-hour, 2026-11-27",
		"tot vrijdag 18u van 1 tot 5 december":             "3 2026-11-27 18:00",
		"am Freitag, dem 27. November 2026 um 18 Uhr 30 x": "10 2026-11-27 18:30",
		"by friday 6:30 pm please":                         "4 2026-11-27 18:30",
		"2026-11-01 10:00 action":                          "2 past, 2026-11-01 10:00",
		"on se voit vendredi 18h":                          "0 unclear",
		"":                                                 "0 unclear",
	} {
		moment, took, err := MomentPrefix(strings.Fields(text), monday(), brussels)
		if got := fmt.Sprint(took, " ", tellMoment(moment, err)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestSpanPrefix(t *testing.T) {
	for text, want := range map[string]string{
		"du 2026-12-01 au 2026-12-05 jusqu'à vendredi 18h": "4 2026-12-01 2026-12-05",
		"du 1er au 5 décembre jusqu’à vendredi 18h":        "5 2026-12-01 2026-12-05",
		"le 3 décembre jusqu'à vendredi 18h":               "3 2026-12-03 2026-12-03",
		"van 1 tot 5 december tot vrijdag 18u":             "5 2026-12-01 2026-12-05",
		"op 3 december tot vrijdag 18u":                    "3 2026-12-03 2026-12-03",
		"vom 1. bis 5. Dezember bis Freitag 18 Uhr":        "5 2026-12-01 2026-12-05",
		"from 1 to 5 december until friday 6pm":            "5 2026-12-01 2026-12-05",
		"demain jusqu'à vendredi 18h":                      "1 2026-11-24 2026-11-24",
		"du 5 au 1 décembre x":                             "5 backwards",
		"jusqu'à vendredi 18h":                             "0 unclear",
		"un texte du 1 au 5 décembre":                      "0 unclear",
	} {
		from, to, took, err := SpanPrefix(strings.Fields(text), monday(), brussels)
		if got := fmt.Sprint(took, " ", tellSpan(from, to, err)); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
