package action_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"tocsin/collective/action"
)

func TestReadSignature(t *testing.T) {
	for line, want := range map[string]action.Signature{
		"Jeanne Delvaux":                             {Name: "Jeanne Delvaux"},
		"  Jeanne \t Delvaux ":                       {Name: "Jeanne Delvaux"},
		"Jeanne Delvaux, assistante sociale":         {Name: "Jeanne Delvaux", Function: "assistante sociale"},
		"Jeanne Delvaux, assistante sociale, Liège":  {Name: "Jeanne Delvaux", Function: "assistante sociale", Place: "Liège"},
		"Jeanne,assistante,CPAS de Liège,Liège":      {Name: "Jeanne", Function: "assistante, CPAS de Liège", Place: "Liège"},
		"Jeanne, , Liège":                            {Name: "Jeanne", Place: "Liège"},
		"Jeanne,,,Liège":                             {Name: "Jeanne", Place: "Liège"},
		"Jeanne, a,, b, Liège":                       {Name: "Jeanne", Function: "a, b", Place: "Liège"},
		"Jeanne,":                                    {Name: "Jeanne"},
		"Jeanne, assistante,":                        {Name: "Jeanne", Function: "assistante"},
		"Jeanne, assistante, , ,":                    {Name: "Jeanne", Function: "assistante"},
		"Jeanne, assistante, Liège,":                 {Name: "Jeanne", Function: "assistante", Place: "Liège"},
		"Jeanne\nDelvaux,\n assistante\u00a0sociale": {Name: "Jeanne Delvaux", Function: "assistante sociale"},
		"J., 3e étage, 4000":                         {Name: "J.", Function: "3e étage", Place: "4000"},
		"Ελένη, κοινωνική λειτουργός, Βρυξέλλες":       {Name: "Ελένη", Function: "κοινωνική λειτουργός", Place: "Βρυξέλλες"},
		"Coordination Nord; secteur 2 (12), Molenbeek": {Name: "Coordination Nord; secteur 2 (12)", Function: "Molenbeek"},
	} {
		want.Public = true
		if got, err := action.ReadSignature(line); got != want || err != nil {
			t.Errorf("%q: %+v, %v", line, got, err)
		}
	}
	for _, line := range []string{"", "  ", ",", " , ,", ", assistante, Liège", "12", "...", "\u200b, assistante", "3, assistante", "\x00"} {
		if got, err := action.ReadSignature(line); got != (action.Signature{}) || !errors.Is(err, action.ErrNoName) {
			t.Errorf("%q: %+v, %v", line, got, err)
		}
	}
}

// written is a signature as it is typed, so that each part is read again as what it is.
func written(s action.Signature) string {
	switch {
	case s.Place != "":
		return s.Name + ", " + s.Function + ", " + s.Place
	case strings.Contains(s.Function, ","): // its last part is no place
		return ""
	case s.Function != "":
		return s.Name + ", " + s.Function
	}
	return s.Name
}

func FuzzReadSignature(f *testing.F) {
	f.Add("Jeanne Delvaux, assistante sociale, CPAS, Liège")
	f.Add(" \n,Jeanne,, \t")
	f.Add("Jeanne,,,Liège,,")
	f.Add("- 3. Amina B. , éducatrice\u00a0de rue,, Huy\r\n+5 comptées")
	f.Add("\u200b,\u200d,\ufeff")
	f.Add("À, ,")
	f.Add("Zoé\u2028K.\u00a0, \xff\xfe")
	f.Fuzz(func(t *testing.T, line string) {
		s, err := action.ReadSignature(line)
		if err != nil {
			if s != (action.Signature{}) || !errors.Is(err, action.ErrNoName) {
				t.Fatalf("%q: %+v with %v", line, s, err)
			}
			return
		}
		if !s.Public || s.Withdrawn || s.ID != "" || s.Sheet != 0 || s.Member != "" {
			t.Fatalf("%q: more than was written: %+v", line, s)
		}
		if !strings.ContainsFunc(s.Name, unicode.IsLetter) || strings.Contains(s.Name+s.Place, ",") {
			t.Fatalf("%q: %+v", line, s)
		}
		for _, part := range []string{s.Name, s.Function, s.Place} {
			if strings.Join(strings.Fields(part), " ") != part || strings.ContainsAny(part, "\n\r\t\u2028\u2029\u0085") {
				t.Fatalf("%q: %q has spaces or lines to spare", line, part)
			}
			for _, word := range strings.FieldsFunc(part, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
				if !strings.Contains(line, word) {
					t.Fatalf("%q: %q is invented", line, word)
				}
			}
		}
		if text := written(s); text != "" {
			if again, err := action.ReadSignature(text); again != s || err != nil {
				t.Fatalf("%q: %+v, read back %+v, %v", line, s, again, err)
			}
		}
	})
}
