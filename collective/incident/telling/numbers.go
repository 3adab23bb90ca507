package telling

import (
	"strings"
	"sync"
)

// words finds sequences of words, the longest first.
type words struct {
	value   map[string]int
	longest map[string]int // of those that begin with a word, in words
}

func newWords() *words { return &words{map[string]int{}, map[string]int{}} }

func (w *words) add(sequence string, value int) {
	sequence = strings.Join(strings.Fields(strings.ReplaceAll(sequence, "-", " ")), " ")
	if sequence == "" {
		return
	}
	first, _, _ := strings.Cut(sequence, " ")
	w.value[sequence] = value
	w.longest[first] = max(w.longest[first], strings.Count(sequence, " ")+1)
}

// list adds folded words separated by spaces, whose values count up from a number; an
// underscore is no word, and alternatives have a stroke between them.
func (w *words) list(from, step int, names string) {
	for i, name := range strings.Fields(names) {
		for _, one := range strings.Split(name, "|") {
			w.add(strings.ReplaceAll(strings.ReplaceAll(one, "_", ""), "+", " "), 100*(from+i*step))
		}
	}
}

// at is the value of the longest sequence at i, and where it ends.
func (w *words) at(tokens []token, i int) (value, end int, ok bool) {
	longest := w.longest[tokens[i].text]
	if longest == 0 {
		return 0, i, false
	}
	sequence, end := tokens[i].text, i+1
	value, ok = w.value[sequence]
	last := end
	for end < len(tokens) && end < i+longest && tokens[end].part == tokens[i].part {
		sequence += " " + tokens[end].text
		end++
		if v, known := w.value[sequence]; known {
			value, last, ok = v, end, true
		}
	}
	return value, last, ok
}

// numerals are the numbers in words of the four languages, in hundredths. One is
// among the articles: "une" counts only before a unit.
var numerals = sync.OnceValue(func() *words {
	w := newWords()
	w.list(2, 1, "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix+sept dix+huit dix+neuf")
	w.list(2, 1, "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien")
	w.list(2, 1, "zwei drei vier funf|fuenf sechs sieben acht neun zehn elf zwolf|zwoelf dreizehn vierzehn funfzehn|fuenfzehn sechzehn "+
		"siebzehn achtzehn neunzehn")
	w.list(2, 1, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	w.list(2, 1, "deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme")
	w.list(2, 1, "tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde")
	w.list(2, 1, "zweite|zweiten|zweites dritte|dritten|drittes vierte|vierten|viertes funfte|funften|fuenften sechste|sechsten "+
		"siebte|siebten achte|achten neunte|neunten zehnte|zehnten")
	w.list(2, 1, "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
	w.list(100, 100, "cent|honderd|hundert|hundred deux+cents|deux+cent|tweehonderd|zweihundert|two+hundred "+
		"trois+cents|trois+cent|driehonderd|dreihundert|three+hundred quatre+cents|quatre+cent|vierhonderd|vierhundert|four+hundred "+
		"cinq+cents|cinq+cent|vijfhonderd|funfhundert|fuenfhundert|five+hundred six+cents|six+cent|zeshonderd|sechshundert|six+hundred "+
		"sept+cents|sept+cent|zevenhonderd|siebenhundert|seven+hundred huit+cents|huit+cent|achthonderd|achthundert|eight+hundred "+
		"neuf+cents|neuf+cent|negenhonderd|neunhundert|nine+hundred mille|duizend|tausend|thousand|one+thousand")
	w.list(12, 0, "une+douzaine|douzaine|une+douzaine+d|dozijn|een+dozijn|dutzend|ein+dutzend|dozen|a+dozen")
	w.list(10, 0, "une+dizaine|dizaine|une+dizaine+d|tiental|een+tiental")
	w.list(15, 0, "une+quinzaine|quinzaine|vijftiental|een+vijftiental")
	w.list(20, 0, "une+vingtaine|vingtaine|une+vingtaine+d|twintigtal|een+twintigtal")
	w.list(30, 0, "une+trentaine|trentaine|une+trentaine+d")
	w.list(40, 0, "une+quarantaine|une+quarantaine+d")
	w.list(50, 0, "une+cinquantaine|une+cinquantaine+d")
	w.list(6, 0, "half+a+dozen|een+half+dozijn|half+dozijn|halbes+dutzend|ein+halbes+dutzend|demi+douzaine|une+demi+douzaine")
	tens(w)
	halves(w)
	return w
})

// tens are 20 to 99, in the ways of each language; Belgium's septante and nonante beside
// those of France.
func tens(w *words) {
	fr := strings.Fields("vingt trente quarante cinquante soixante septante quatre+vingt|quatre+vingts|octante|huitante nonante")
	nl := strings.Fields("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
	de := strings.Fields("zwanzig dreissig vierzig funfzig|fuenfzig sechzig siebzig achtzig neunzig")
	en := strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
	frOnes := strings.Fields("_ un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix+sept dix+huit dix+neuf")
	nlOnes := strings.Fields("_ een twee drie vier vijf zes zeven acht negen")
	deOnes := strings.Fields("_ ein zwei drei vier funf|fuenf sechs sieben acht neun")
	enOnes := strings.Fields("_ one two three four five six seven eight nine")
	for t := range fr {
		n := 20 + 10*t
		w.list(n, 0, fr[t]+" "+nl[t]+" "+de[t]+" "+en[t])
		for one := 1; one < 10; one++ {
			w.list(n+one, 0, joined(fr[t], "+", frOnes[one])+" "+joined(fr[t], "+et+", frOnes[one])+" "+
				joined(nlOnes[one], "en", nl[t])+" "+joined(deOnes[one], "und", de[t])+" "+joined(en[t], "+", enOnes[one]))
		}
	}
	for one := 10; one < 20; one++ {
		w.list(60+one, 0, "soixante+"+frOnes[one]+" soixante+et+"+frOnes[one])
		w.list(80+one, 0, "quatre+vingt+"+frOnes[one])
	}
}

// joined is each alternative before with each one after.
func joined(before, between, after string) string {
	var all []string
	for _, b := range strings.Split(before, "|") {
		for _, a := range strings.Split(after, "|") {
			all = append(all, b+between+a)
		}
	}
	return strings.Join(all, "|")
}

// halves are the numbers that end in a half.
func halves(w *words) {
	for name, hundredths := range map[string]int{
		"anderhalf": 150, "anderhalve": 150, "anderthalb": 150, "anderthalben": 150, "eineinhalb": 150, "one and a half": 150,
		"zweieinhalb": 250, "dreieinhalb": 350, "viereinhalb": 450, "two and a half": 250, "three and a half": 350,
		"twee en een half": 250, "twee en een halve": 250, "drie en een half": 350, "drie en een halve": 350,
		"demi": 50, "demie": 50, "half": 50, "halve": 50, "halbe": 50, "halben": 50, "halbes": 50, "half a": 50, "half an": 50,
	} {
		w.add(name, hundredths)
	}
}
