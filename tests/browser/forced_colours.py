"""What forced colours leave of a shape: only its lines."""

WITHOUT_BORDER = """
all => all.filter(one => one.checkVisibility()).filter(one => {
  const style = getComputedStyle(one);
  const drawn = line => style[`${line}Style`] !== 'none' && parseFloat(style[`${line}Width`]) > 0;
  return !['borderTop', 'outline'].some(drawn);
}).map(one => one.className)
"""
"""Of many elements that can be seen, the classes of those without a border or an outline."""
