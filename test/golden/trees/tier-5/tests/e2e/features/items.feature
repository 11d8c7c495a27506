Feature: Items
  Somebody keeps items in the service, on a network that loses answers
  and beside others who change the same things.

  Scenario: The life of one item
    Given somebody with a token for items
    When they create an item and send the request again
    Then there is one item
    When they change it
    Then a change of the version before is refused
    When they delete it
    Then it is gone
