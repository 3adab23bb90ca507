package chart_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"math"
	"strings"
	"testing"

	"tocsin/report/chart"
)

// MustPNG is the picture of bars, within its bounds and the same twice.
func MustPNG(tb testing.TB, b chart.Bars) image.Image {
	tb.Helper()
	data, err := b.PNG()
	if err != nil {
		tb.Fatal(err)
	}
	again, err := b.PNG()
	if err != nil || !bytes.Equal(data, again) {
		tb.Errorf("not the same twice: %v", err)
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		tb.Fatal(err)
	}
	size := picture.Bounds().Size()
	if size.X != 800 || size.Y < 50 || size.Y > 2500 {
		tb.Errorf("%d × %d pixels", size.X, size.Y)
	}
	if len(data) > 200_000 {
		tb.Errorf("%d bytes", len(data))
	}
	for y := range size.Y { // nothing is cut off at the edges
		for _, x := range []int{0, 10, size.X - 11, size.X - 1} {
			if grey(picture, x, y) < 255 {
				tb.Fatalf("ink at %d, %d", x, y)
			}
		}
	}
	for x := range size.X {
		if grey(picture, x, 5) < 255 || grey(picture, x, size.Y-6) < 255 {
			tb.Fatalf("ink over or under the chart, at %d", x)
		}
	}
	return picture
}

// MustSVG is the text in the drawing of bars.
func MustSVG(tb testing.TB, b chart.Bars) string {
	tb.Helper()
	data, err := b.SVG()
	if err != nil {
		tb.Fatal(err)
	}
	var text strings.Builder
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			tb.Fatalf("%v in %s", err, data)
		}
		if said, ok := token.(xml.CharData); ok {
			text.WriteString(string(said) + "\n")
		}
	}
}

func grey(picture image.Image, x, y int) uint32 {
	r, _, _, _ := picture.At(x, y).RGBA()
	return r >> 8
}

// runs are the lengths of dark, and of light grey, in the middle of each bar: the rows
// in which either is long, one for each bar.
func runs(picture image.Image) (darks, lights []int) {
	type row struct{ dark, light int }
	count := func(y int) (r row) {
		for x := range picture.Bounds().Dx() {
			switch g := grey(picture, x, y); {
			case g < 70:
				r.dark++
			case g > 190 && g < 220:
				r.light++
			}
		}
		return r
	}
	same, last := 0, row{}
	for y := range picture.Bounds().Dy() {
		now := count(y)
		if now != last {
			same, last = 0, now
			continue
		}
		if same++; same == 10 && now.dark+now.light > 12 {
			darks, lights = append(darks, now.dark), append(lights, now.light)
		}
	}
	return darks, lights
}

func TestBarsAreInProportion(t *testing.T) {
	// the numbers at the ends are left out: they have ink of their own
	values := []int{1_000_000, 500_000, 250_000, 750_000}
	b := chart.Bars{}
	for _, v := range values {
		b.Bars = append(b.Bars, chart.Bar{Parts: []int{v}, Text: "\u00a0"})
	}
	darks, _ := runs(MustPNG(t, b))
	if len(darks) != len(values) {
		t.Fatalf("%d bars: %v", len(darks), darks)
	}
	for i, v := range values {
		if want := float64(darks[0]) * float64(v) / 1_000_000; math.Abs(want-float64(darks[i])) > 4 {
			t.Errorf("%d is %d pixels long, not %.0f", v, darks[i], want)
		}
	}
	if darks[0] < 600 {
		t.Errorf("the longest bar has %d pixels", darks[0])
	}
}

func TestPartsAreInProportion(t *testing.T) {
	b := chart.Bars{Bars: []chart.Bar{{Parts: []int{30, 10}, Text: "\u00a0"}, {Parts: []int{10, 30}, Text: "\u00a0"}}}
	darks, lights := runs(MustPNG(t, b))
	if len(darks) != 2 {
		t.Fatal(darks, lights)
	}
	if math.Abs(float64(darks[0]-3*lights[0])) > 15 || math.Abs(float64(lights[1]-3*darks[1])) > 15 {
		t.Errorf("dark %v, light %v", darks, lights)
	}
}

func TestTheMarkIsWhereItWasNeeded(t *testing.T) {
	b := chart.Bars{Mark: 31, Bars: []chart.Bar{{Parts: []int{62}, Text: "\u00a0"}, {Parts: []int{0}, Text: "\u00a0"}}}
	picture := MustPNG(t, b)
	darks, _ := runs(picture)
	y := picture.Bounds().Dy() - 45 // in the bar of nothing
	var ink []int
	for x := range 800 {
		if grey(picture, x, y) < 70 {
			ink = append(ink, x)
		}
	}
	if len(darks) == 0 || len(ink) == 0 {
		t.Fatal(darks, ink)
	}
	if at := ink[len(ink)-1] - 30; math.Abs(float64(at)-float64(darks[0])/2) > 8 {
		t.Errorf("the mark is at %d of %d", at, darks[0])
	}
}

func TestWhatAChartSays(t *testing.T) {
	b := chart.Bars{
		Title: "N° 12 · Où ça ? « Là-bas » & <ici>", Legend: []string{"oui", "si besoin"}, Unit: "voix", Mark: 22,
		MarkLabel: "il en fallait 22", Bars: []chart.Bar{
			{Label: "A · Été, cœur, Straße", Parts: []int{20, 3}}, {Label: "B", Parts: []int{4}, Text: "4 sur 30"}, {Label: "C"},
		},
	}
	MustPNG(t, b)
	text := MustSVG(t, b)
	for _, said := range []string{
		b.Title, "oui", "si besoin", "il en fallait 22", "A · Été, cœur, Straße", "23\u00a0voix", "4 sur 30", "0\u00a0voix",
	} {
		if !strings.Contains(text, said+"\n") {
			t.Errorf("%q is not in\n%s", said, text)
		}
	}
	if strings.Contains(text, "4\u00a0voix") {
		t.Error(text)
	}
}

func TestLongTexts(t *testing.T) {
	long := strings.Repeat("Une option au libellé long, ", 30)
	for _, n := range []int{1, 3, 10, chart.MaxBars} {
		b := chart.Bars{
			Title: long, Legend: []string{long, long, long, long, long, long}, Unit: long, Mark: 9, MarkLabel: long,
		}
		for i := range n {
			b.Bars = append(b.Bars, chart.Bar{Label: fmt.Sprint(i, " ", long), Parts: []int{i, i, i, i, i, i}})
		}
		MustPNG(t, b)
		text := MustSVG(t, b)
		for line := range strings.Lines(text) {
			if len([]rune(line)) > 70 {
				t.Errorf("%d bars: a long line %q", n, line)
			}
		}
		if strings.Count(text, "…") < n {
			t.Errorf("%d bars: %s", n, text)
		}
	}
	few := chart.Bars{Bars: []chart.Bar{{Label: "Une option dont le libellé tient sur deux lignes, et que l’on veut lire jusqu’au bout", Parts: []int{1}}}}
	if text := MustSVG(t, few); strings.Contains(text, "…") {
		t.Error(text)
	}
}

func TestOddBars(t *testing.T) {
	for _, text := range []string{
		"", " ", "\n\n", "x\x00y\xff", strings.Repeat("x", 5000), "😀👍🏽👩‍👧", "שלום عليكم", "\u202f\u200f\ufeff", "\U0010ffff\uffff",
		"e\u0301", "<b>&amp;</b>", strings.Repeat("\u0301", 500), strings.Repeat("\u00a0", 500),
	} {
		for _, parts := range [][]int{nil, {}, {0}, {0, 0, 0}, {1}, {1, 999_999}, {1, 2, 3, 4, 5, 6}, {0, 0, 0, 0, 0, 1}} {
			b := chart.Bars{
				Title: text, Legend: []string{text, text}, Unit: text, Mark: len(parts), MarkLabel: text,
				Bars: []chart.Bar{{Label: text, Parts: parts, Text: text}, {Label: text, Parts: parts}},
			}
			MustSVG(t, b)
			if len(parts) == 2 {
				MustPNG(t, b)
			}
		}
	}
}

func TestWhatCannotBeDrawn(t *testing.T) {
	one := []chart.Bar{{Parts: []int{1}}}
	for _, test := range []struct {
		bars chart.Bars
		err  error
	}{
		{chart.Bars{}, chart.ErrBars},
		{chart.Bars{Bars: make([]chart.Bar, chart.MaxBars+1)}, chart.ErrBars},
		{chart.Bars{Bars: []chart.Bar{{Parts: make([]int, chart.MaxParts+1)}}}, chart.ErrParts},
		{chart.Bars{Bars: one, Legend: make([]string, chart.MaxParts+1)}, chart.ErrParts},
		{chart.Bars{Bars: []chart.Bar{{Parts: []int{-1}}}}, chart.ErrMinus},
		{chart.Bars{Bars: []chart.Bar{{Parts: []int{math.MaxInt}}}}, chart.ErrMinus},
		{chart.Bars{Bars: one, Mark: -1}, chart.ErrMinus},
	} {
		if _, err := test.bars.PNG(); !errors.Is(err, test.err) {
			t.Errorf("%v instead of %v", err, test.err)
		}
	}
}
