package telling_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
)

// whole is a report with everything in it.
func whole() telling.Told {
	return telling.Told{
		Codes: incident.Codes{
			Service: "mutuelle", Region: "wallonie", Channel: "telephone", State: "ferme", Obstacle: "telephone-injoignable",
			Consequence: "revenu-perdu", Worker: "travailleur-social", Task: "attente-telephone",
		},
		Values: incident.Values{12, 40, 45, 6, 2, 1, 3, 4, 2},
		Times:  3,
	}
}

const wholeCode = "S3 R3 K2f O6 C1 Q1 T9 A12 M40 W45 E6 N2 D1 P3 G4 H2 X3"

func TestCode(t *testing.T) {
	told := whole()
	if got := telling.Code(told.Codes, told.Values, told.Times); got != wholeCode {
		t.Errorf("got %s", got)
	}
	if got := telling.Code(incident.Codes{}, incident.Values{}, 0); got != "" {
		t.Errorf("nothing is %q", got)
	}
}

func TestParseCode(t *testing.T) {
	want := whole()
	for _, line := range []string{
		wholeCode,
		"s3r3k2fo6c1q1t9a12m40w45e6n2d1p3g4h2x3",
		"X3 H2 G4 P3 D1 N2 E6 W45 M40 A12 T9 Q1 C1 O6 K2F R3 S3",
		"S 3, R 3, K2f, O 6 C1;Q1 T9  A12 M40 W45 E6 N2 D1 P3 G4 H2 X 3",
	} {
		got, rest, err := telling.ParseCode(line)
		if err != nil || rest != "" {
			t.Fatalf("%s: rest %q, %v", line, rest, err)
		}
		if diff := cmp.Diff(want.Codes, got.Codes); diff != "" {
			t.Errorf("%s: %s", line, diff)
		}
		if got.Values != want.Values || got.Times != want.Times || !got.Sure[incident.State] {
			t.Errorf("%s: %+v", line, got)
		}
	}
}

// TestStateOrNextPart says that a letter after the channel is its state unless a number makes it the next part.
func TestStateOrNextPart(t *testing.T) {
	tests := []struct{ line, state, obstacle, region, rest string }{
		{"S1 K1o", "ouvert", "", "", ""},
		{"S1 K1oO2", "ouvert", "horaires-reduits", "", ""},
		{"S1K1O2", "", "horaires-reduits", "", ""},
		{"S1K1rR2", "restreint", "", "flandre", ""},
		{"S1K1R2", "", "", "flandre", ""},
		{"S1 K1i fermé ?", "inconnu", "", "", "fermé ?"},
		{"S1 K1 fermé", "", "", "", "fermé"},
	}
	for _, test := range tests {
		told, rest, err := telling.ParseCode(test.line)
		if err != nil || rest != test.rest || told.Codes.State != test.state || told.Codes.Obstacle != test.obstacle || told.Codes.Region != test.region {
			t.Errorf("%s: %+v, rest %q, %v", test.line, told.Codes, rest, err)
		}
	}
}

// TestZeroAndO says where the digit is read for the letter and the letter for the digit, and where neither is.
func TestZeroAndO(t *testing.T) {
	tests := []struct{ line, code, rest string }{
		{"S3 06 A12", "S3 O6 A12", ""},
		{"S3, 06", "S3 O6", ""},
		{"S3 O6 A1O", "S3 O6 A10", ""},
		{"s3 o6 a1oo", "S3 O6 A100", ""},
		{"S1O O6 la dame", "S10 O6", "la dame"},
		{"S1OK2f", "S10 K2f", ""},
		{"S3 O1O A12", "S3 O10 A12", ""},
		{"S3 O6 A1O5", "S3 O6 A105", ""},
		{"S3 06 M4O W4O", "S3 O6 M40 W40", ""},
		{"S1O2", "S1 O2", ""},
		{"S1 K1o O2", "S1 K1o O2", ""},
		{"S1 K1oO2", "S1 K1o O2", ""},
		{"S3 A12 05 nov", "S3 A12", "05 nov"},
		{"S3 A12 05/11", "S3 A12", "05/11"},
		{"S3 A12 0478 12 34 56", "S3 A12", "0478 12 34 56"},
		{"S3 A12 04 78 12", "S3 A12", "04 78 12"},
		{"S3 O6 06", "S3 O6", "06"},
	}
	for _, test := range tests {
		told, rest, err := telling.ParseCode(test.line)
		if got := telling.Code(told.Codes, told.Values, told.Times); err != nil || got != test.code || rest != test.rest {
			t.Errorf("%s: %s, rest %q, %v", test.line, got, rest, err)
		}
	}
}

func TestWrongCode(t *testing.T) {
	tests := []struct {
		line, part string
		why        telling.Reason
	}{
		{"S3 Z9", "Z9", telling.UnknownLetter},
		{"S44 R1", "S44", telling.OutOfRange},
		{"S0 R1", "S0", telling.OutOfRange},
		{"S3 R5", "R5", telling.OutOfRange},
		{"S3 G6", "G6", telling.OutOfRange},
		{"S3 A0", "A0", telling.OutOfRange},
		{"S3 A1000", "A1000", telling.TooLarge},
		{"S3 M99999999999999999999", "M99999999999999999999", telling.TooLarge},
		{"S3 X1000", "X1000", telling.TooLarge},
		{"S3 O1 s3", "s3", telling.Repeated},
		{"S3 R1abc", "R1abc", telling.UnknownLetter},
		{"S3 K2z", "K2z", telling.UnknownLetter},
		{"S3 R1é", "R1é", telling.UnknownLetter},
	}
	for _, test := range tests {
		_, _, err := telling.ParseCode(test.line)
		var wrong *telling.CodeError
		if !errors.As(err, &wrong) || wrong.Part != test.part || wrong.Why != test.why {
			t.Errorf("%s: %v", test.line, err)
		}
	}
}

func TestIsCode(t *testing.T) {
	for line, want := range map[string]bool{
		"S3 R1": true, "r1 s3 la dame": true, "S3R1": true, "S99 O1": true, "S3 Z9": true, "S3": true, "A12 M40": false, "": false,
		"SNCB 3 appels": false, "la mutuelle S3 O1": false, "s 3 o 1": false, "S3 la banque": false,
		"S3 06 A12": true, "S3 O6 A1O": true, "S44": true, " S3. ": true, "S3 05 nov la banque": false, "S3 0478 12 34 56": false,
	} {
		if got := telling.IsCode(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
	if _, rest, err := telling.ParseCode("S3 O6: la dame, 12 ans, A4"); err != nil || rest != "la dame, 12 ans, A4" {
		t.Errorf("rest %q, %v", rest, err)
	}
}
