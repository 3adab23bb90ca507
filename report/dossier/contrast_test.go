package dossier_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// luminance of a colour as WCAG 2.2 has it.
func luminance(tb testing.TB, hex string) float64 {
	tb.Helper()
	hex = strings.TrimPrefix(hex, "#")
	if len(hex) == 3 {
		hex = strings.Join([]string{hex[:1], hex[:1], hex[1:2], hex[1:2], hex[2:], hex[2:]}, "")
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			tb.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(tb testing.TB, one, two string) float64 {
	a, b := luminance(tb, one), luminance(tb, two)
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// TestContrast: texts have 7:1 in both schemes, lines and the focus 3:1.
func TestContrast(t *testing.T) {
	css, err := os.ReadFile("dossier.css")
	if err != nil {
		t.Fatal(err)
	}
	roots := regexp.MustCompile(`:root \{([^}]*)\}`).FindAllStringSubmatch(string(css), -1)
	if len(roots) != 2 {
		t.Fatalf("%d schemes", len(roots))
	}
	for i, root := range roots {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z]+): (#[0-9a-f]+);`).FindAllStringSubmatch(root[1], -1) {
			colours[m[1]] = m[2]
		}
		if len(colours) != 6 {
			t.Errorf("scheme %d has %v", i, colours)
		}
		for _, back := range []string{"paper", "soft"} {
			for front, least := range map[string]float64{"ink": 7, "quiet": 7, "link": 7, "line": 3} {
				if got := contrast(t, colours[front], colours[back]); got < least {
					t.Errorf("scheme %d: %s on %s has %.1f:1", i, front, back, got)
				}
			}
		}
	}
	rest := regexp.MustCompile(`:root \{[^}]*\}`).ReplaceAllString(string(css), "")
	if found := regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|rgba?\(|opacity`).FindString(rest); found != "" {
		t.Errorf("a colour that is not one of the scheme: %s", found)
	}
	if got := contrast(t, "#fff", "#767676"); math.Abs(got-4.54) > 0.01 { // the known value
		t.Errorf("%f", got)
	}
}
