package commands

import "testing"

func TestLeadingNumber(t *testing.T) {
	type read struct {
		n    int
		rest string
	}
	for text, want := range map[string]read{
		"":                       {0, ""},
		"12":                     {12, ""},
		"12 pour":                {12, "pour"},
		"12: pour":               {12, "pour"},
		"12. pour":               {12, "pour"},
		"12pour":                 {12, "pour"},
		"n° 12 pour":             {12, "pour"},
		"N°12":                   {12, ""},
		"nº 12":                  {12, ""},
		"n°\u00a012":             {12, ""},
		"#12 contre":             {12, "contre"},
		"nr. 12":                 {12, ""},
		"Nr 12":                  {12, ""},
		"no. 12":                 {12, ""},
		"012":                    {12, ""},
		"0":                      {0, "0"},
		"-1":                     {0, "-1"},
		"pour 12":                {0, "pour 12"},
		"1000000":                {1_000_000, ""},
		"1000001":                {0, "1000001"},
		"9999999999999999999999": {0, "9999999999999999999999"},
		"n°":                     {0, "n°"},
		"non":                    {0, "non"},
		"no":                     {0, "no"},
		"١٢":                     {0, "١٢"},
	} {
		n, rest := leadingNumber(text)
		if got := (read{n, rest}); got != want {
			t.Errorf("%q is %+v", text, got)
		}
	}
}
