package config_test

import (
	"testing"
	"time"

	"tocsin/collective/hours"
)

func TestHours(t *testing.T) {
	office := hours.Default()
	weekend := hours.Hours{Days: [7]bool{time.Saturday: true, time.Sunday: true}, From: 10 * 60, To: 24 * 60}
	late := office
	late.To = 20*60 + 30
	for text, want := range map[string]hours.Hours{
		"":                     office,
		"hours:":               office,
		"hours: {}":            office,
		`hours: {to: "20:30"}`: late,
		"hours:\n  to: 20:30":  late,
		"hours: {to: 20h30}":   late,
		"hours: {days: [sam, dim], from: 10:00, to: 24:00}":                weekend,
		"hours:\n  days:\n    - zo\n    - sat\n  from: 10h\n  to: 24:00":   weekend,
		`hours: {days: [ma, di, wo, do, fri], from: "09:00", to: "17:00"}`: office,
		"hours: {days: [mon, mi, jeu, vr, di]}\nlanguage: fr":              office,
	} {
		if got := mustParse(t, least+text).Hours; got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

func TestProblemsOfHours(t *testing.T) {
	const (
		clock = `is not a time of day: write "9:00" or "17:30"`
		both  = ` must lie between 0:00 and 24:00 and end after they begin: write both, such as from: "9:00" and to: "17:00"`
	)
	for text, want := range map[string]string{
		"hours: office":                           `3: hours: expected keys with values below it, such as "days: …", found text`,
		"hours: {fro: 8:00}":                      `3: unknown key "hours.fro": did you mean "hours.from"?`,
		"hours: {days: lun}":                      "3: hours.days: expected a list, found text: write [lun, mar, mer, jeu, ven]",
		"hours: {days: []}":                       "3: hours.days: lists no day: write [lun, mar, mer, jeu, ven]",
		"hours: {days: }":                         "3: hours.days: has no value: write one, or remove the line",
		"hours:\n  days:\n    - lun\n    - mardi": `6: hours.days, item 2: unknown value "mardi": did you mean "mar"?`,
		"hours: {days: [Sunday]}":                 `3: hours.days, item 1: unknown value "Sunday": did you mean "sun"?`,
		"hours: {days: [zaterdag]}":               `3: hours.days, item 1: unknown value "zaterdag": did you mean "za"?`,
		"hours: {days: [x-y-z]}":                  "3: hours.days, item 1: unknown value: write one of lun, mar, mer, jeu, ven, sam, dim",
		"hours: {days: [1]}":                      "3: hours.days, item 1: expected text, found a number",
		"hours: {days: [lun, ma]}":                "3: hours.days, item 2: ma stands twice: remove it once",
		"hours: {from: 9}":                        "3: hours.from: " + clock,
		"hours: {from: 9 am}":                     "3: hours.from: " + clock,
		"hours: {to: 24:01}":                      "3: hours.to: " + clock,
		"hours: {to: [17:00]}":                    "3: hours.to: expected a single value, found a list",
		"name: x\nhours:\n  from: 18:00":          "4: hours: 18:00 to 17:00:" + both,
		"hours: {from: 22:00, to: 6:00}":          "3: hours: 22:00 to 6:00:" + both,
	} {
		t.Run(text, func(t *testing.T) { mustFail(t, least+text, "config.yaml:"+want) })
	}
}
