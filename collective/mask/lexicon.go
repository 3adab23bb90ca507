package mask

import (
	"embed"
	"path"
	"strings"
)

// tag is what a word can be for the rules, a bit each.
type tag uint64

// The tags. Their names in the files of words are in tagNames.
const (
	abbreviated  tag = 1 << iota // title that a name follows nearly always: Mme, dhr.
	title                        // title that stands alone too: madame, mevrouw
	person                       // what somebody is to somebody: cliente, zoon, neighbour
	owned                        // the same, where only a possessive makes it clear: son
	possessive                   // her, the, 's
	several                      // a title or person word of more than one: Mmes, enfants
	naming                       // nommé, heet, named
	function                     // an office, which stays: ministre, Bürgermeister
	office                       // the same, but a name too without its article: roi, Richter
	article                      // before a function: la, de, die
	particle                     // inside a name: van, el, d'
	stop                         // a word of grammar, which is never a name
	verb                         // an ordinary word after a title in lower case
	common                       // other ordinary words
	noun                         // German nouns, which are written like names
	organisation                 // services, places, peoples, days: capitals, but nobody's name
	month
	street     // before its name: rue, avenue, place
	weakStreet // the same, but an ordinary word too: place, cours
	streetEnd  // English, after its name
	royal      // capital words before a Dutch or German street: Koning, Grote
	unit       // what is counted: a number before it is no house number
	box        // bte, bus, Wohnung
	fileKey    // a number follows: réf., dossiernummer
	fileWeak   // a number may follow: dossier, contract
	numberWord // n°, nummer, number
	notFile    // what follows numéro de … without being personal: rue, page
	phoneKey
	plateKey
	cardKey
	accountKey
	communicationKey
	registerKey
	companyKey
	birthKey
	given   // a first name or family name that is a word of grammar, too: Ben, An
	linking // between a keyword and its number: est, is, :
	currency
)

// tagNames are the names of the tags in the files of words.
var tagNames = map[string]tag{
	"abbreviated": abbreviated, "title": title, "person": person, "owned": owned, "possessive": possessive,
	"several": several, "naming": naming, "function": function, "office": office, "article": article,
	"particle": particle, "stop": stop, "verb": verb, "common": common, "noun": noun,
	"organisation": organisation, "month": month, "street": street, "weak-street": weakStreet,
	"street-end": streetEnd, "royal": royal, "unit": unit, "box": box, "file": fileKey, "file-weak": fileWeak,
	"number": numberWord, "not-file": notFile, "phone": phoneKey, "plate": plateKey, "card": cardKey,
	"account": accountKey, "communication": communicationKey, "register": registerKey, "company": companyKey,
	"birth": birthKey, "given": given, "linking": linking, "currency": currency,
}

//go:embed words/*.txt
var wordFiles embed.FS

// lexicon has the tags of each known word, in plain letters.
var lexicon = func() map[string]tag {
	words := map[string]tag{}
	files, err := wordFiles.ReadDir("words")
	if err != nil {
		panic("mask: " + err.Error()) // the files are in the program
	}
	for _, f := range files {
		text, err := wordFiles.ReadFile(path.Join("words", f.Name()))
		if err != nil {
			panic("mask: " + err.Error())
		}
		for _, line := range strings.Split(string(text), "\n") {
			addWords(words, line)
		}
	}
	return words
}()

// addWords reads a line of a file of words: "tag: word word …". "verb-er" takes stems of French
// verbs of the first conjugation.
func addWords(words map[string]tag, line string) {
	name, list, ok := strings.Cut(line, ":")
	if !ok || strings.HasPrefix(line, "#") {
		return
	}
	if name == "verb-er" {
		for _, stem := range strings.Fields(list) {
			for _, ending := range erEndings {
				words[stem+ending] |= verb
			}
		}
		return
	}
	t, ok := tagNames[name]
	if !ok {
		panic("mask: unknown tag " + name)
	}
	for _, w := range strings.Fields(list) {
		words[w] |= t
	}
}

// erEndings are what follows the stem of a French verb in -er, without accents; with the e
// that keeps a g soft.
var erEndings = []string{"e", "es", "ent", "er", "ee", "ees", "ait", "aient", "era", "erait", "eront", "ant", "a", "eait", "ea", "eant"}

func tagsOf(plain string) tag { return lexicon[plain] }

// has says whether a part has one of some tags.
func (p *part) has(t tag) bool { return p.tags&t != 0 }
