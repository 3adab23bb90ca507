package mask_test

import (
	"fmt"
	"strings"
	"testing"

	"tocsin/collective/mask"
)

// TestRecall measures, per kind, how much of what should be masked is: a thousand valid ones
// each in sentences of four languages. What counts is that nothing of them is left.
func TestRecall(t *testing.T) {
	m := newMaker()
	const each = 1000
	for _, k := range mask.Kinds() {
		kept, other, shown := 0, 0, 0
		for range each {
			data := m.make(string(k))
			sentence := data.sentences[m.IntN(len(data.sentences))]
			text := fmt.Sprintf(sentence, data.text)
			want := fmt.Sprintf(sentence, "["+string(k)+"]")
			got := mask.Text(text)
			switch {
			case got == want:
			case leaks(got, sentence):
				if kept++; shown < 8 {
					shown++
					t.Logf("%s: %s", k, got+"   ← "+text)
				}
			default:
				if other++; shown < 8 {
					shown++
					t.Logf("%s, otherwise: %s", k, got+"   ← "+text)
				}
			}
		}
		recall := 1 - float64(kept)/each
		t.Logf("%-8s recall %.3f, %d of %d as another kind or with a word around", k, recall, other, each)
		if recall < 0.995 {
			t.Errorf("%s: recall %.3f", k, recall)
		}
		if other > each/50 {
			t.Errorf("%s: %d of %d are not exact", k, other, each)
		}
	}
}

// leaks says whether anything is left of what stood in a sentence: the masked text, without its
// tokens, has words that the sentence has not.
func leaks(masked, sentence string) bool {
	known := strings.Fields(strings.NewReplacer("%s", " ", ".", " ", ",", " ", "(", " ", ")", " ", "'s", " ", ":", " ", ";", " ").Replace(sentence))
	for _, k := range mask.Kinds() {
		masked = strings.ReplaceAll(masked, "["+string(k)+"]", " ")
	}
	for _, w := range strings.FieldsFunc(masked, func(r rune) bool { return strings.ContainsRune(" .,():;", r) }) {
		w = strings.TrimSuffix(w, "'s")
		found := w == "" || w == "s" || w == "'s"
		for _, k := range known {
			found = found || k == w
		}
		if !found {
			return true
		}
	}
	return false
}

// TestPrecision measures how many sentences that name nobody stay as they are: those written by
// hand, and made ones with amounts, dates, counts, laws and service numbers.
func TestPrecision(t *testing.T) {
	lines := append(mustLines(t, "innocent.txt"), mustLines(t, "innocent-heldout.txt")...)
	hand := len(lines)
	lines = append(lines, innocents(2000)...)
	changed := [2]int{}
	for k, line := range lines {
		if got := mask.Text(line); got != line {
			if k < hand {
				changed[0]++
			} else {
				changed[1]++
			}
			t.Logf("%s   ← %s", got, line)
		}
	}
	t.Logf("by hand: %d of %d changed; made: %d of %d", changed[0], hand, changed[1], len(lines)-hand)
	if hand < 300 || changed[0]*100 > hand || changed[1]*100 > len(lines)-hand {
		t.Error("too many innocent sentences are changed")
	}
}

// innocents makes sentences with numbers that name nobody.
func innocents(n int) []string {
	m := newMaker()
	var lines []string
	for range n {
		d := func(low, high int) string { return fmt.Sprint(low + m.IntN(high-low)) }
		amount := m.of(d(1, 99)+"."+d(100, 999)+",50 €", d(100, 9999)+" euros", "€ "+d(10, 999), d(1, 9)+" "+d(100, 999)+" "+d(100, 999)+" EUR", d(10, 99)+"."+d(100, 999)+" €")
		date := m.of("le "+d(1, 28)+"/"+d(10, 12)+"/"+d(1990, 2030), "le 0"+d(1, 9)+".0"+d(1, 9)+"."+d(2000, 2030), "op "+d(1, 28)+" maart "+d(2000, 2030),
			"am 0"+d(1, 9)+".0"+d(1, 9)+"."+d(20, 30), "on "+d(2000, 2030)+"-0"+d(1, 9)+"-"+d(10, 28), "de 0"+d(8, 9)+"h"+d(10, 59)+" à "+d(10, 18)+"h", "0"+d(8, 9)+".30-1"+d(2, 7)+".00")
		count := d(2, 400) + m.of(" appels, ", " minutes d'attente, ", " oproepen, ", " Anrufe, ", " calls, ", " dossiers, ", " personnes, ", " % de plus, ", " km, ") + d(2, 60) + " min"
		law := m.of("loi du "+d(1, 28)+" mai "+d(1960, 2024), "art. "+d(1, 400)+" §"+d(1, 9), "artikel "+d(1, 300)+", § "+d(1, 9), "AR du 25 novembre 1991, art. "+d(1, 99), "Richtlinie "+d(2000, 2023)+"/"+d(10, 999))
		service := m.of("0800 "+d(10, 99)+" "+d(100, 999), "0800/"+d(10, 99)+"."+d(100, 999), "070 "+d(10, 99)+" "+d(10, 99)+" "+d(10, 99), "078/15 "+d(10, 99)+" "+d(10, 99), "112", "1307", "1733", "116 000", "02 515 44 44", "+32 2 572 57 57")
		lines = append(lines, m.of("Payé "+amount+" "+date, "Réunion "+date+", "+count, count+" pour "+amount, "Selon la "+law+", "+amount, "Le "+service+" sonne, "+count,
			service+" : "+count, amount+" + "+amount+" = trop", date+" "+date, "Volgens de wet: "+law+" ("+count+")", "Bel "+service+" "+date, "Der Dienst "+service+", "+count,
			"Madame la Ministre, "+date, d(1000, 9999)+" Liège, "+count, "Budget "+amount+", "+law, "Depuis "+d(1990, 2024)+" "+count))
	}
	return lines
}
