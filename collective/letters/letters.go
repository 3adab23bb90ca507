// Package letters writes what phones type as plain letters, for the packages that read words: an
// accent that was not typed never matters.
package letters

// plain are the letters with an accent that Unicode has as one character, and those
// that are two letters in one, as plain letters. It is what golang.org/x/text would
// say, as far as the languages of Latin letters go; a test of phrase compares.
var plain = Table(map[string]string{
	"a": "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "b": "ḃḅḇ", "c": "çćĉċčḉ", "d": "ďḋḍḏḑḓđð",
	"e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "f": "ḟ", "g": "ĝğġģǧǵḡ", "h": "ĥȟḣḥḧḩḫẖħ",
	"i": "ìíîïĩīĭįǐȉȋḭḯỉịı", "j": "ĵǰ", "k": "ķǩḱḳḵ", "l": "ĺļľḷḹḻḽł", "m": "ḿṁṃ",
	"n": "ñńņňǹṅṇṉṋ", "o": "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ", "p": "ṕṗ",
	"r": "ŕŗřȑȓṙṛṝṟ", "s": "śŝşšșṡṣṥṧṩ", "t": "ţťțṫṭṯṱẗ",
	"u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "v": "ṽṿ", "w": "ŵẁẃẅẇẉẘ", "x": "ẋẍ",
	"y": "ýÿŷȳẏẙỳỵỷỹ", "z": "źżžẑẓẕ",
	"ae": "æǣǽ", "oe": "œ", "ss": "ß", "ij": "ĳ", "th": "þ",
})

// Plain is a small letter with an accent, or one that is two in one, as plain letters; false
// for every other character.
func Plain(r rune) (string, bool) {
	to, known := plain[r]
	return to, known
}

// Table turns rows that map a text to the characters that stand for it into a table by
// character.
func Table(rows map[string]string) map[rune]string {
	table := make(map[rune]string)
	for to, from := range rows {
		for _, r := range from {
			table[r] = to
		}
	}
	return table
}
