package mask

// class is what a part of a text is.
type class uint8

const (
	word   class = iota + 1 // letters
	number                  // digits
	space                   // white space of any length
	mark                    // one other character
	masked                  // a kind in brackets, or a find that became one
)

// form is how a word is written.
type form uint8

const (
	lower    form = iota
	capital       // the first letter only, or with some others
	caps          // all letters, two or more
	single        // one capital letter
	caseless      // letters of a script without capitals
)

// part is a word, a row of digits, white space or a mark.
type part struct {
	start, end int // in the text, in bytes
	from, to   int // in the plain text
	is         class
	form       form
	breaks     uint8 // line ends in white space, up to 2
	tags       tag
}

// scan is a text in parts, and what was found in it.
type scan struct {
	plain string // the text with plain letters and digits, a part after the other
	parts []part
	hits  []hit // of this pass
	found []Find
	due   due
	run   run
}
